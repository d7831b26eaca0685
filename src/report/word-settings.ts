/** How a unit likes its Word files; the choices with the words a clerk reads. */
export const wordChoices = {
  fontGroup: {
    standard: '仿宋、楷体（系统自带）',
    gb2312: '仿宋_GB2312、楷体_GB2312',
    founder: '方正仿宋_GBK、方正楷体_GBK',
  },
  pageNumber: { outer: '单页居右，双页居左', centred: '居中' },
  digits: { times: 'Times New Roman', body: '与正文相同' },
  tables: { whole: '整张表放在一页', flowing: '可以跨页' },
} as const;

/** What Word and paper print around the report of one year; '' prints nothing. */
export interface Imprint {
  /** The year of the report that number and date were typed for. */
  readonly year: number | null;
  /** 发文字号, above the title. */
  readonly number: string;
  /** 版记, behind the signature: 抄送机关, 印发机关 and 印发日期, as typed. */
  readonly copyTo: string;
  readonly office: string;
  readonly printedOn: string;
}

export interface WordSettings {
  readonly fontGroup: keyof typeof wordChoices.fontGroup;
  /** Exact line pitch of body text; 28 gives the 22 lines of GB/T 9704. */
  readonly linePitchPt: number;
  readonly pageNumber: keyof typeof wordChoices.pageNumber;
  readonly digits: keyof typeof wordChoices.digits;
  /** Whether a table that would go over a page's end starts on a new one. */
  readonly tables: keyof typeof wordChoices.tables;
  readonly imprint: Imprint;
}

export const defaultWordSettings: WordSettings = {
  fontGroup: 'standard',
  linePitchPt: 28,
  pageNumber: 'outer',
  digits: 'times',
  tables: 'whole',
  imprint: { year: null, number: '', copyTo: '', office: '', printedOn: '' },
};

/** Below 20 pt the 16 pt characters touch, above 40 a page holds half of what it should. */
export const linePitchRange = { min: 20, max: 40 } as const;

function choice<K extends string>(choices: Readonly<Record<K, string>>, value: unknown, other: K) {
  return Object.keys(choices).find((key): key is K => key === value) ?? other;
}

/** As it holds for the report of a year: another year has another number and another date. */
export const imprintOf = ({ imprint }: WordSettings, year: number | null): Imprint =>
  imprint.year === year ? imprint : { ...imprint, year, number: '', printedOn: '' };

function readImprint(value: unknown): Imprint {
  const { year, ...stored } = Object(value) as Readonly<Record<string, unknown>>;
  const text = (key: string) => {
    const kept = stored[key];
    return typeof kept === 'string' && kept.length <= 500 ? kept : '';
  };
  return {
    year: typeof year === 'number' ? year : null,
    number: text('number'),
    copyTo: text('copyTo'),
    office: text('office'),
    printedOn: text('printedOn'),
  };
}

/** Stored settings of any age; what is missing or wrong falls back to the default. */
export function readWordSettings(value: unknown): WordSettings {
  const stored = Object(value) as Readonly<Record<string, unknown>>;
  const pitch = stored['linePitchPt'];
  const { min, max } = linePitchRange;
  const fallback = defaultWordSettings;
  return {
    fontGroup: choice(wordChoices.fontGroup, stored['fontGroup'], fallback.fontGroup),
    linePitchPt:
      typeof pitch === 'number' && pitch >= min && pitch <= max ? pitch : fallback.linePitchPt,
    pageNumber: choice(wordChoices.pageNumber, stored['pageNumber'], fallback.pageNumber),
    digits: choice(wordChoices.digits, stored['digits'], fallback.digits),
    tables: choice(wordChoices.tables, stored['tables'], fallback.tables),
    imprint: readImprint(stored['imprint']),
  };
}
