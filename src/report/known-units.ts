import type { AnnualReport, Draft } from './annual-report';

/** What stays the same for a unit from one year to the next; its Word settings go by its name. */
export type Unit = Pick<AnnualReport, 'agency' | 'contact' | 'publication'> & {
  readonly signatureAgency: string;
};

/** The units of the drafts, the one written last first; each as that one has it. */
export function knownUnits(drafts: readonly Draft[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { report } of drafts) {
    const { agency, contact, publication, signature } = report;
    const name = agency.name.trim();
    if (name !== '' && !units.has(name))
      units.set(name, { agency, contact, publication, signatureAgency: signature.agency });
  }
  return [...units.values()];
}

/** A new draft with the unit's data; what names one document is left blank. */
export function draftOfUnit(draft: Draft, unit: Unit): Draft {
  const { agency, contact, publication, signatureAgency } = unit;
  return {
    ...draft,
    report: {
      ...draft.report,
      agency: { ...agency },
      contact: { ...contact },
      signature: { agency: signatureAgency || agency.name, date: '' },
      publication: { ...publication, indexNumber: '', documentNumber: '', publishedOn: '' },
    },
  };
}
