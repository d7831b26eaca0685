const office = 'application/vnd.openxmlformats-officedocument';

/** By the ending of a file's name. */
const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: `${office}.wordprocessingml.document`,
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  xlsx: `${office}.spreadsheetml.sheet`,
  zip: 'application/zip',
};

/** Hands a file to the browser's download, as what the ending of its name says. */
export function saveFile(name: string, data: Blob | Uint8Array | string): void {
  const type = types[name.replace(/^.*\./, '')] ?? '';
  const part = data instanceof Uint8Array ? new Uint8Array(data) : data;
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then; an address that is never released keeps the file in memory.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
