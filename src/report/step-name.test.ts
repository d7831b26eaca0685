import { expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { typingName } from './step-name';

it.each([
  ['tables.requests.received.naturalPerson', '填写表三 自然人 · 本年新收政府信息公开申请数量'],
  ['tables.requests.closedOther.enterprise', '填写表三 商业企业 · （六）其他处理3.其他'],
  ['sections.overview', '填写“一、总体情况”'],
  ['preface', '填写引言'],
  ['agency.name', '填写机关全称'],
  ['signature.date', '填写落款日期'],
])('typing in %s is named %s', (path, name) => {
  expect(typingName(edition2021, path)).toBe(name);
});
