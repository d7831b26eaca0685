import { matchesOf } from '../../text/matches';
import type { Check, CheckInput, Problem } from '../check';
import { placeIn } from '../passages/passage-place';
import { type Passage, passagesOf } from '../passages/passages';
import { editions } from '../../template/editions';

const notice =
  /国办公开办函\s*([^\d\s年号，。、]{0,2})\s*(\d{4})\s*([^\d\s年号，。、]{0,2})\s*(\d{1,3})\s*号/g;
const order = /国务院令\s*(第?)\s*(\d{3})\s*号/g;
const orderInForce = '711';

function instead(passage: Passage, match: RegExpExecArray, right: string, why: string): Problem {
  const start = match.index;
  const place = placeIn(passage, { start, end: start + match[0].length });
  return {
    message: `${passage.name}写“${match[0]}”，${why}：应为“${right}”。`,
    places: [place],
    facts: { right },
    fixes: [{ label: `改为“${right}”`, texts: [{ ...place, replacement: right }] }],
  };
}

/** The number of the form itself, or of an earlier edition; other notices of that office are let be. */
function notices(input: CheckInput, passage: Passage): Problem[] {
  const right = input.edition.documentNumber;
  if (right === undefined) return [];
  return matchesOf(passage.text, notice).flatMap((match) => {
    const [, open, year = '', close, number = ''] = match;
    const standard = `国办公开办函〔${year}〕${number}号`;
    const isForm = editions.some(({ documentNumber }) => documentNumber === standard);
    if (standard !== right && isForm) return [instead(passage, match, right, '是另一版格式的文号')];
    const near = passage.text.slice(match.index, match.index + 60);
    if (!isForm && !/格式|编制|年度报告/.test(near)) return [];
    if (!isForm) return [instead(passage, match, right, '与格式的文号不符')];
    return open === '〔' && close === '〕'
      ? []
      : [instead(passage, match, right, '年份应用六角括号')];
  });
}

function orders(passage: Passage): Problem[] {
  return matchesOf(passage.text, order).flatMap((match) => {
    const around = passage.text.slice(Math.max(0, match.index - 24), match.index);
    if (!around.includes('政府信息公开条例') || match[2] === orderInForce) return [];
    return [instead(passage, match, `国务院令第${orderInForce}号`, '与现行《条例》的令号不符')];
  });
}

export const identityDocumentNumber: Check = {
  id: 'identity/document-number',
  family: 'identity',
  severity: 'warning',
  title: '文号引用正确',
  basis: '国办公开办函〔2021〕30号；《条例》由国务院令第711号修订',
  run: (input) => {
    const passages = passagesOf(input);
    const isCited = passages.some(({ text }) => /国办公开办函|国务院令/.test(text));
    if (!isCited) return { notChecked: '正文没有引用文号' };
    return passages.flatMap((passage) => [...notices(input, passage), ...orders(passage)]);
  },
};
