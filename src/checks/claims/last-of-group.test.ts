import { describe, expect, it } from 'vitest';
import { claimsSaid } from '../../testing/claims-said';

/** What the last number of a sentence counts. */
const lastOf = (text: string): string | undefined =>
  claimsSaid(text)
    .map((claim) => claim.replace(/^.* = /, ''))
    .pop();

describe('其他 behind lines of a group', () => {
  it.each([
    ['逾期不补正3件，其他2件', 'closedOther 2'],
    ['逾期不补正3件，以及其他2件', 'closedOther 2'],
    ['逾期不补正3件，其中其他2件', 'closedOther 2'],
    ['逾期不补正3件，申请的其他2件', 'closedOther 2'],
    ['逾期不补正、逾期未缴费3件，其他2件', 'closedOther 2'],
  ])('is the last line: %s', (parts, last) => {
    expect(lastOf(`办结政府信息公开申请12件，其中申请人${parts}。`)).toBe(last);
  });

  it.each([
    ['逾期不补正3件，其他信函2件', 'so many of one channel'],

    ['逾期不补正3件。其他2件', 'in another sentence'],
    ['逾期不补正3件（其他2件）', 'in brackets'],
    ['逾期不补正3件，其他组织2件', 'who applied'],
    ['逾期不补正3件，答复其他2件', 'of those answered'],
  ])('is no line of the form: %s, %s', (parts) => {
    expect(lastOf(`办结政府信息公开申请12件，其中申请人${parts}。`)).toBe('(requests) 2');
  });

  it.each([
    ['办结政府信息公开申请12件，其中予以公开3件，其他2件。', '(requests) 2'],
    ['办结政府信息公开申请12件，其中不予公开3件，其他2件。', '(requests) 2'],
    ['办结政府信息公开申请12件，其中予以公开、逾期不补正3件，其他2件。', '(requests) 2'],
    ['办结政府信息公开申请12件，其中自然人逾期不补正3件，其他2件。', '(requests) 2'],
    ['行政许可3件，其他2件。', '(proactive) 2'],
    ['其他2件。', '() 2'],
  ])('says nothing where no such group is spoken of: %s', (text, last) => {
    expect(lastOf(text)).toBe(last);
  });

  it('of organizations is the last column behind other organizations only', () => {
    const received = (parts: string) => lastOf(`收到政府信息公开申请12件，其中${parts}。`);
    expect(received('自然人9件，商业企业1件，其他组织2件')).toBe('received/otherOrganization 2');
    expect(received('商业企业、科研机构3件，其他组织2件')).toBe('received/otherOrganization 2');
    expect(received('自然人、商业企业3件，其他组织2件')).toBe('(requests) 2');
    expect(received('商业企业1件，其他2件')).toBe('(requests) 2');
  });
});
