import { expect, it } from 'vitest';
import { endUnderHead } from './under-head';

const head = { label: '依申请公开', synonyms: ['申请公开'] };
const text =
  '（一）主动公开\n公开12条。\n（二）依申请公开\n收到3件。\n办结3件。\n\n（三）信息管理\n好。';

it('goes behind the text of its head', () => {
  expect(text.slice(0, endUnderHead(text, head) ?? 0)).toBe(
    '（一）主动公开\n公开12条。\n（二）依申请公开\n收到3件。\n办结3件。',
  );
  expect(endUnderHead('（二）依申请公开', head)).toBe(9 - 1);
  expect(endUnderHead('（二）依申请公开情况。收到3件。', head)).toBe(16);
});

it('finds no place where the head is missing or only mentioned', () => {
  expect(endUnderHead('', head)).toBeNull();
  expect(endUnderHead('全年依申请公开3件。', head)).toBeNull();
});
