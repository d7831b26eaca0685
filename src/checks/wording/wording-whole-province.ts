import { factsOf } from '../../report/agency-kinds';
import type { Check, Problem } from '../check';
import { placeIn, quoteOf, saidIn } from '../text/against-figures';

const wider = /全(省|市|州|国)(?!.*(会议|部署|要求|排名|通报|统一|第))/;
const counted = '条件份篇';

/** A township that counts what the whole province published has copied somebody's sentence. */
export const wordingWholeProvince: Check = {
  id: 'wording/whole-province',
  family: 'wording',
  severity: 'hint',
  title: '没有超出本机关范围的说法',
  basis: '经验：沿用上级文稿时未改范围',
  run: (input) => {
    if (factsOf(input.report.agency).level !== 'township') return [];
    return saidIn(input).flatMap(({ passage, claim }): Problem[] => {
      if (claim.kind !== 'count' || !counted.includes(claim.unit)) return [];
      if (!wider.test(claim.item.left.map(({ text }) => text).join(''))) return [];
      return [
        {
          message: `“${passage.name}”写“${quoteOf(passage, claim.quote)}”，超出本机关范围：请核对是否应为本机关的数字。`,
          places: [placeIn(passage, [claim.item.number.start, claim.item.number.end])],
          facts: { number: claim.value },
        },
      ];
    });
  },
};
