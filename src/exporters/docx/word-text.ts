/** XML 1.0 has no way to write these, escaped or not; one of them makes Word refuse the file. */
// eslint-disable-next-line no-control-regex -- control characters are what is being removed
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|([^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/** The text as Word can hold it. */
export function wordText(text: string): string {
  return text.replace(unwritable, '').replace(loneSurrogate, '$1\ufffd');
}
