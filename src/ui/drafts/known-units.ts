import type { AnnualReport, Draft } from '../../report/annual-report';
import type { ShelvedDraft } from '../../storage/shelf';

/** What stays the same for a unit from one year to the next; its Word settings go by its name. */
export type Unit = Pick<AnnualReport, 'agency' | 'contact' | 'publication'> & {
  readonly signatureAgency: string;
};

/** The units of the drafts kept here, each as its draft written last has it. */
export function knownUnits(drafts: readonly ShelvedDraft[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const each of drafts) {
    if ('problem' in each) continue;
    const { agency, contact, publication, signature } = each.draft.report;
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
