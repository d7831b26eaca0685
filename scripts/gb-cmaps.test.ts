import { expect, it } from 'vitest';
import kept from '../src/importers/pdf/gb-cmaps.json';
import { gbCmaps } from './gb-cmaps';

it('the character maps that ship are those pdf.js came with', () => {
  expect(kept).toEqual(gbCmaps());
});
