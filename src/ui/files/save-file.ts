import { download } from './download';

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

/** Saves a file as what the ending of its name says. */
export function saveFile(name: string, data: Blob | Uint8Array | string): void {
  const type = types[name.replace(/^.*\./, '')] ?? '';
  const part = data instanceof Uint8Array ? new Uint8Array(data) : data;
  download(name, new Blob([part], { type }));
}
