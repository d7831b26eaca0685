import type { Edition } from '../../../template/edition';

export interface FormPart {
  readonly id: string;
  readonly title: string;
}

/** The parts of the page in order: the printed sections and what stands around them. */
export function formParts(edition: Edition): FormPart[] {
  return [
    { id: 'basic', title: '基本信息' },
    { id: 'preface', title: '引言' },
    ...edition.sections.map(({ id, title }) => ({ id, title })),
    { id: 'signature', title: '落款' },
  ];
}
