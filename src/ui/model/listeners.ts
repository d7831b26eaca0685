type Listener = () => void;

/** Subscriptions by topic, so that a key wakes the few components it concerns. */
export class Listeners {
  private readonly byTopic = new Map<string, Set<Listener>>();

  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  notify(topic: string): void {
    this.byTopic.get(topic)?.forEach((listener) => listener());
  }
}
