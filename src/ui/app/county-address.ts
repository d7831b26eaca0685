/** The one view with an address of its own, for the county office's bookmark. */
export const countyAddress = '#汇总核对';

/** An address that is not ours may hold what cannot be decoded. What stands after ? is the desk's. */
export function isCountyAddress(hash: string): boolean {
  const [start] = hash.split('?');
  return start === countyAddress || start === encodeURI(countyAddress);
}
