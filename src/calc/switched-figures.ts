import type { JoinedFigure, OpenFigure } from './switch-edition';
import { type Address, cellAt } from '../template/cells';
import type { Edition } from '../template/edition';
import { placeName } from '../template/labels';

const nameOf = (edition: Edition, address: Address): string => {
  const cell = cellAt(edition, address);
  return cell ? placeName(cell) : address;
};

export const figureIn = (edition: Edition, address: Address, text: string): string =>
  `${nameOf(edition, address)}：${text}`;

const rowNames = (edition: Edition, addresses: readonly Address[]): string =>
  addresses.map((address) => `“${cellAt(edition, address)?.row.line.label ?? address}”`).join('、');

export function openFigure(from: Edition, to: Edition, { address, text, to: cells }: OpenFigure) {
  const how = cells.length > 1 ? '分列' : '与其他行合为';
  return `${figureIn(from, address, text)}，所选格式${how}${rowNames(to, cells)}，请另行填入`;
}

export const joinedFigure = (to: Edition, { address, text, of }: JoinedFigure): string =>
  `${figureIn(to, address, text)}，由原 ${of.length} 行 ${of.map((each) => each.text).join('、')} 相加`;
