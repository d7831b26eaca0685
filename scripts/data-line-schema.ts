/** `npm run schema`: writes the JSON Schema of the data lines; a test tells when it is out of date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineSchema } from '../src/collection/lines/data-line';

const path = join(import.meta.dirname, '..', 'docs', 'data-line.schema.json');
writeFileSync(path, JSON.stringify(lineSchema()));
