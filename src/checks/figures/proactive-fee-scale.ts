import { type AgencyLevel, levelOf } from '../../report/agency-kinds';
import { atCell } from '../../report/place';
import { cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { Check } from '../check';
import { lastYearOf } from '../years/comparable';

const address = 'proactive/fees/collectedWanYuan';
/** 1 000 万元 for a township; 10 亿元 for a county, whose real fees reach some 10 000 万元. */
const limits: Readonly<Record<AgencyLevel, number>> = {
  township: 1_000,
  county: 100_000,
  prefecture: Infinity,
  province: Infinity,
};

/** Yuan typed as 万元 is ten thousand times too much; fees themselves go up tenfold. */
const leap = 1_000;

/** 7795083.55 → 779.508355: the point moves, no float is involved. */
export function yuanToWanYuan(text: string): string {
  const whole = text.replace(/\..*/, '');
  const decimals = text.slice(whole.length + 1);
  const moved = whole.padStart(5, '0').replace(/\d{4}$/, `.$&${decimals}`);
  return moved.replace(/\.?0+$/, '');
}

export const proactiveFeeScale: Check = {
  id: 'proactive/fee-scale',
  family: 'figures',
  severity: 'warning',
  title: '收费金额以万元为单位',
  basis: '年度报告格式：本年收费金额（单位：万元）',
  concerns: (cell) => cell.address === address,
  run: (input) => {
    const { report, edition, figures } = input;
    const cell = cellAt(edition, address);
    if (!cell) return { notChecked: '本格式没有收费金额' };
    const fee = figures.at(address);
    if (fee.state !== 'number') return { notChecked: '收费金额未填或不是数字' };
    const level = levelOf(report.agency);
    const last = lastYearOf(input)?.figures;
    const before = last?.has(address) ? (last.number(address) ?? 0) : 0;
    if (level === null && before === 0) return { notChecked: '机关类别未定' };
    const limit = level === null ? Infinity : limits[level];
    const isLeap = before > 0 && fee.value >= leap * before;
    if (fee.value < limit && !isLeap) return [];
    const than = before > 0 ? `，上年为 ${before} 万元` : '';
    const wanYuan = yuanToWanYuan(fee.text);
    return [
      {
        message: `${placeName(cell)}为 ${fee.text} 万元${than}，数额偏大：请核对单位，如按元填写，应为 ${wanYuan} 万元。`,
        places: [atCell(address)],
        facts: { fee: fee.text, before },
        fixes: [{ label: `按元换算为 ${wanYuan} 万元`, cells: { [address]: wanYuan } }],
      },
    ];
  },
};
