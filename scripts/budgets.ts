/** What the builds may weigh, in bytes; `npm run build` fails when one weighs more. */
export const sizeBudgets = {
  /** Scripts the site loads before the form can be used, together, brotli. */
  firstLoadBrotli: 120_000,
  /** Any one script loaded later, as it lies on the server. */
  lazyChunk: 250_000,
  singleFile: 1_600_000,
};
