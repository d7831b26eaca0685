/** What the page around the editor does for it. */
export interface PageActions {
  /** Keeps the draft as it is now, for the occasion named; false when it could not. */
  readonly keepVersion: (occasion: string) => Promise<boolean>;
  /** Somebody tried to change what is only shown here. */
  readonly refuse: () => void;
  /** Brings the form back where another view stands in front of it. */
  readonly showForm: () => void;
}

export const noPage: PageActions = {
  keepVersion: () => Promise.resolve(false),
  refuse: () => undefined,
  showForm: () => undefined,
};
