/** A narrative's text area, and where a sentence goes: null while nobody has been in it. */
export type Area = () => { element: HTMLTextAreaElement; caret: number | null } | null;
