const unprintable =
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const whiteSpace = /[\t\r\n\u2028\u2029]+/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|([^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/**
 * The text as every output can hold it: XML 1.0 has no way to write most control characters, escaped
 * or not, and one of them makes Word refuse the file. Lone surrogates become the replacement character.
 */
export function printable(text: string): string {
  let whole = text.replace(unprintable, '').replace(whiteSpace, ' ');
  // Each pass corrects every second of several in a row.
  while (whole.search(loneSurrogate) >= 0) whole = whole.replace(loneSurrogate, '$1\ufffd');
  return whole;
}
