/** What the page around the editor does for it. */
export interface PageActions {
  /** Keeps the draft as it is now, for the occasion named; false when it could not. */
  readonly keepVersion: (occasion: string) => Promise<boolean>;
  /** Shows a line in the header; '' takes it away. */
  readonly say: (message: string) => void;
  /** Brings the form back where another view stands in front of it. */
  readonly showForm: () => void;
}

export const noPage: PageActions = {
  keepVersion: () => Promise.resolve(false),
  say: () => undefined,
  showForm: () => undefined,
};
