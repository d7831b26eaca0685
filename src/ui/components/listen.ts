type EventsOf<Target> = Target extends Window
  ? WindowEventMap
  : Target extends Document
    ? DocumentEventMap
    : HTMLElementEventMap;

type Listeners<Events> = { readonly [Type in keyof Events]?: (event: Events[Type]) => void };

/** Listens to several kinds of events; returns what stops it, as an effect does. */
export function listen<Target extends Window | Document | HTMLElement>(
  target: Target,
  listeners: Listeners<EventsOf<Target>>,
  isCapture = false,
): () => void {
  const each = Object.entries(listeners) as [string, (event: Event) => void][];
  for (const [type, listener] of each) target.addEventListener(type, listener, isCapture);
  return () => {
    for (const [type, listener] of each) target.removeEventListener(type, listener, isCapture);
  };
}
