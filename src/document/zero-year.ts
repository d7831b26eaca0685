import { figuresOf } from '../calc/figures';
import { sentenceOf, slotValues } from '../calc/bound-sentences';
import { blankAddresses, nonZeroAddresses } from '../calc/zero-state';
import type { AnnualReport, Binding, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { type Address } from '../template/cells';
import { type Edition, tablesOf } from '../template/edition';
import { startersOf } from '../template/editions/starters';
import { withOverviewSkeleton } from './overview-skeleton';
import { prefaceOf } from './preface';

/** The draft of a year in which nothing happened; or the cells that say otherwise. */
export type ZeroYear = { readonly draft: Draft } | { readonly notZero: readonly Address[] };

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** 六 with the sentence on fees, which follows the year. */
function withFees(edition: Edition, draft: Draft): Draft {
  const section = 'otherMatters';
  const figures = figuresOf(edition, draft.report.tables);
  const [starter] = startersOf(edition.period, section).filter(({ whenZero }) => whenZero);
  if (!starter || !isBlank(draft.report.sections[section])) return draft;
  const { template } = starter;
  const values = slotValues(template, draft.report, figures)?.filter((value) => value !== null);
  const sentence = values && sentenceOf({ template, values });
  if (!values || sentence === null || sentence === undefined) return draft;
  const binding: Binding = { section, template, values };
  return {
    ...draft,
    report: {
      ...draft.report,
      sections: { ...draft.report.sections, [section]: sentence },
    },
    bindings: [...(draft.bindings ?? []), binding],
  };
}

function withBasics(edition: Edition, report: AnnualReport): AnnualReport {
  const { preface, signature, agency } = report;
  return {
    ...report,
    preface: isBlank(preface) ? (prefaceOf(edition, report) ?? preface) : preface,
    signature: {
      ...signature,
      agency: isBlank(signature.agency) ? agency.name.trim() : signature.agency,
    },
  };
}

/**
 * 全年无申请、无复议诉讼: 0 in the blank cells of the tables on both, and what is blank of preface, 总体情况,
 * the sentence on fees and the signature written from the basic data. Nothing typed is touched; a figure
 * in one of those tables refuses. 表二 says nothing of requests: its documents and decisions stay blank.
 */
export function zeroYear(edition: Edition, draft: Draft): ZeroYear {
  const figures = figuresOf(edition, draft.report.tables);
  const open = draft.openCells ?? [];
  const mustBeZero = tablesOf(edition).filter(({ nothing }) => nothing !== undefined);
  const notZero = [
    ...mustBeZero.flatMap((table) => nonZeroAddresses(figures, table)),
    ...mustBeZero.flatMap((table) => {
      const blanks = blankAddresses(figures, table);
      return blanks.filter((address) => open.includes(address));
    }),
  ];
  if (notZero.length > 0) return { notZero };
  const blanks = mustBeZero.flatMap((table) => blankAddresses(figures, table));
  const zeros = Object.fromEntries(blanks.map((address) => [address, '0']));
  const filled = { ...draft, report: withBasics(edition, withCells(draft.report, zeros)) };
  const now = figuresOf(edition, filled.report.tables);
  return { draft: withFees(edition, withOverviewSkeleton(edition, filled, now) ?? filled) };
}
