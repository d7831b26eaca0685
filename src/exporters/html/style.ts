import type { HeadingLevel } from '../../document/block';

/** Inline declarations: a website's editor strips `<style>` and classes. Sizes in rem, never fixed. */
export interface HtmlStyle {
  readonly title: string;
  readonly heading: Readonly<Record<HeadingLevel, string>>;
  readonly paragraph: string;
  /** Wide tables scroll inside it; '' leaves the box out. */
  readonly tableBox: string;
  readonly table: string;
  readonly wideTable: string;
  readonly caption: string;
  readonly cell: string;
  readonly leftCell: string;
  /** A head over one of many columns. */
  readonly narrowHead: string;
  readonly signature: string;
  readonly catalogue: string;
  readonly catalogueItem: string;
  readonly catalogueTerm: string;
}

const line = '1px solid #333';
const cell = `border:${line};padding:0.25rem;font-weight:normal`;
const table = `border-collapse:collapse;width:100%;border:${line}`;
const subheading = 'font-size:1rem;line-height:1.75;margin:0.75rem 0 0.25rem;text-indent:2rem';

export const inlineStyle: HtmlStyle = {
  title: 'text-align:center;font-size:1.5rem;line-height:1.5;margin:1rem 0',
  heading: {
    1: 'font-size:1.125rem;line-height:1.75;margin:1.25rem 0 0.5rem;text-indent:2rem',
    2: subheading,
    3: `${subheading};font-weight:normal`,
    4: `${subheading};font-weight:normal`,
  },
  paragraph: 'text-indent:2em;line-height:1.75;margin:0 0 0.5rem;overflow-wrap:anywhere',
  tableBox: 'overflow-x:auto;margin:0.5rem 0',
  table,
  wideTable: `${table};min-width:46rem`,
  // For screen readers: the heading above says the same to the eye.
  caption:
    'width:1px;height:1px;margin:0;padding:0;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
  cell: `${cell};text-align:center`,
  // Long figures would leave the labels beside them one character wide.
  leftCell: `${cell};text-align:left;min-width:5rem`,
  narrowHead: `${cell};text-align:center;white-space:nowrap`,
  signature: 'text-align:right;line-height:1.75;margin:0 2em 0 0',
  catalogue: `display:flex;flex-wrap:wrap;margin:0 0 1rem;padding:0.5rem;border:${line}`,
  catalogueItem: 'display:flex;margin:0 1.5rem 0 0;line-height:1.75',
  catalogueTerm: 'margin:0 0.5rem 0 0',
};

/** No style at all: the website's own style sheet decides. */
export const bareStyle: HtmlStyle = {
  title: '',
  heading: { 1: '', 2: '', 3: '', 4: '' },
  paragraph: '',
  tableBox: '',
  table: '',
  wideTable: '',
  caption: '',
  cell: '',
  leftCell: '',
  narrowHead: '',
  signature: '',
  catalogue: '',
  catalogueItem: '',
  catalogueTerm: '',
};
