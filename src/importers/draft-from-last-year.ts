import { readFigure } from '../calc/read-figure';
import type { AnnualReport, Draft } from '../report/annual-report';
import { cellText, withCells } from '../report/cell-text';
import { emptyReport } from '../report/empty-report';
import { type Address, addressOf, cellAt, cellsOf } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editionById, editionInForce } from '../template/editions';
import { placeName } from '../template/labels';
import type { ReadNote } from './read-result';

export interface NewDraft {
  readonly draft: Draft;
  /** `preface` and the ids of sections whose text is last year's and still to be rewritten. */
  readonly fromLastYear: readonly string[];
  readonly notes: readonly ReadNote[];
}

/** A half-year report is followed by one of its kind, every other by the format in force. */
function editionAfter(lastYear: AnnualReport, year: number | null): Edition {
  const last = editionById(lastYear.edition);
  return last?.period === 'half' ? last : editionInForce(year);
}

/** 结转下年度 of last year is 上年结转 of this one, column by column; never for half-years, which overlap. */
function carriedOver(edition: Edition, lastYear: AnnualReport) {
  const texts: Record<Address, string> = {};
  const notes: ReadNote[] = [];
  const cells = cellsOf(edition).filter(
    (cell) => cell.parts.length === 0 && cell.row.line.id === 'carriedOver',
  );
  for (const cell of cells) {
    const from = addressOf(cell.table.id, 'carriedForward', cell.column.line.id);
    if (!cellAt(edition, from)) continue;
    const source = cellText(lastYear, from);
    const figure = readFigure(cell.value, source, cell.unit);
    if (figure.state === 'number') texts[cell.address] = figure.text;
    else
      notes.push({
        code: 'last-year',
        message: `${placeName(cell)}：上年报告的结转数${source.trim() === '' ? '是空白' : `“${source}”不是数字`}，请填写。`,
        table: cell.table.id,
        address: cell.address,
        source,
        open: false,
      });
  }
  return { texts, notes };
}

function keptTexts(edition: Edition, lastYear: AnnualReport) {
  const ids = textsOf(edition).map(({ id }) => id);
  const sections = Object.fromEntries(ids.map((id) => [id, lastYear.sections[id] ?? '']));
  const lost = Object.entries(lastYear.sections).filter(
    ([id, text]) => !ids.includes(id) && text.trim() !== '',
  );
  const notes = lost.map(([id, text]): ReadNote => ({
    code: 'no-counterpart',
    message: '上年报告中有一节在本格式中没有对应的章节，未带入。',
    section: id,
    source: text.slice(0, 400),
    open: false,
  }));
  return { sections, notes };
}

/** 以上年报告新建: who, where and the texts as a base; of the figures only what was carried over. */
export function draftFromLastYear(lastYear: AnnualReport): NewDraft {
  const year = lastYear.period.year === null ? null : lastYear.period.year + 1;
  const edition = editionAfter(lastYear, year);
  const empty = emptyReport(edition, year);
  const half = edition.period === 'half';
  const carried = half ? { texts: {}, notes: [] } : carriedOver(edition, lastYear);
  const kept = keptTexts(edition, lastYear);
  const report: AnnualReport = {
    ...withCells(empty, carried.texts),
    agency: { ...lastYear.agency },
    period: half ? { year, half: lastYear.period.half ?? 'first' } : { year },
    preface: lastYear.preface,
    sections: kept.sections,
    signature: { agency: lastYear.signature.agency || lastYear.agency.name, date: '' },
    contact: { ...lastYear.contact },
    // What belongs to the unit and its website stays; what names the one document goes.
    publication: {
      ...lastYear.publication,
      indexNumber: '',
      documentNumber: '',
      publishedOn: '',
    },
  };
  const texts: [string, string][] = [
    ['preface', report.preface],
    ...Object.entries(report.sections),
  ];
  return {
    draft: { report, lastYear, confirmations: [] },
    fromLastYear: texts.flatMap(([id, text]) => (text.trim() === '' ? [] : [id])),
    notes: [...kept.notes, ...carried.notes],
  };
}
