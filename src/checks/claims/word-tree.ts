interface Branch<T> {
  word: T | null;
  readonly next: Map<number, Branch<T>>;
}
const branch = <T>(): Branch<T> => ({ word: null, next: new Map() });

/** Words by their characters one after the other, so that one walk finds the longest that stands at a place. */
export class WordTree<T> {
  private readonly root = branch<T>();

  /** Of words spelled alike the first is found. */
  constructor(
    readonly words: readonly T[],
    spelling: (word: T) => string,
  ) {
    for (const word of words) this.end(spelling(word)).word ??= word;
  }

  private end(spelled: string): Branch<T> {
    let here = this.root;
    for (let at = 0; at < spelled.length; at += 1) {
      const code = spelled.charCodeAt(at);
      const next = here.next.get(code) ?? branch<T>();
      here.next.set(code, next);
      here = next;
    }
    return here;
  }

  longestAt(text: string, start: number, until = text.length): T | null {
    let longest: T | null = null;
    let here = this.root.next.get(text.charCodeAt(start));
    for (let at = start + 1; here && at <= until; at += 1) {
      longest = here.word ?? longest;
      here = here.next.get(text.charCodeAt(at));
    }
    return longest;
  }
}
