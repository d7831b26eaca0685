/** What the builds may weigh, in bytes; `npm run build` fails when one weighs more. */
export const sizeBudgets = {
  /** Scripts that take over the form, which can be typed in before they are there, together, brotli. */
  firstLoadBrotli: 124_100,
  /** Any one script loaded later, as it lies on the server. */
  lazyChunk: 260_000,
  /** What reads PDF, which few files are, by the names of its scripts. */
  pdfChunk: 1_150_000,
  singleFile: 3_200_000,
};

/** What `npm run bench` holds the page to. */
export const benchBudgets = {
  /** Times as long as a plain page with the same tables and texts takes, at full speed and 6× throttled. */
  keyToTotals: 1.15,
  /** Until the character is seen. */
  keyInNarrative: 1.2,
  /** With the findings, marks and saving that follow it. */
  workOfKey: 1.2,
  /** From navigation to a focusable first cell: in a browser that never was here, and later. */
  formReadyFirst: 1,
  formReady: 1.7,
  readWordMs: 150,
  afterKeyMicroseconds: 10,
  recomputeMicroseconds: 30,
  allChecksMs: 30,
  /** The same of a text that is all lists. */
  allChecksDenseMs: 100,
  /** Within a frame. */
  checksAfterKeyMs: 16,
};
