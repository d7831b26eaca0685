/** Id of the description of a cell that says last year's figure; it is there while that is shown. */
export const beforeId = (address: string): string => `before-${address}`;
