import type { LayoutRole } from '../../template/layout';
import type { HeadingLevel } from '../../document/block';

/** Inline declarations: a website's editor strips `<style>` and classes. Sizes in rem, never fixed. */
export interface HtmlStyle {
  readonly title: string;
  readonly heading: Readonly<Record<HeadingLevel, string>>;
  readonly paragraph: string;
  readonly tableBox: string;
  readonly table: string;
  readonly caption: string;
  readonly cell: (role: LayoutRole) => string;
  readonly signature: string;
}

const line = '1px solid #333';
const left = new Set<LayoutRole>(['rowHead', 'blockTitle', 'corner']);

export const inlineStyle: HtmlStyle = {
  title: 'text-align:center;font-size:1.5rem;line-height:1.5;margin:1rem 0',
  heading: {
    1: 'font-size:1.125rem;line-height:1.75;margin:1.25rem 0 0.5rem',
    2: 'font-size:1rem;line-height:1.75;margin:1rem 0 0.25rem',
    3: 'font-size:1rem;line-height:1.75;margin:0.75rem 0 0.25rem',
    4: 'font-size:1rem;line-height:1.75;margin:0.75rem 0 0.25rem',
  },
  paragraph: 'text-indent:2em;line-height:1.75;margin:0 0 0.5rem;overflow-wrap:anywhere',
  tableBox: 'overflow-x:auto;margin:0.5rem 0',
  table: `border-collapse:collapse;width:100%;border:${line}`,
  caption: 'text-align:left;padding:0.25rem 0',
  cell: (role) =>
    `border:${line};padding:0.25rem;font-weight:normal;text-align:${left.has(role) ? 'left' : 'center'}`,
  signature: 'text-align:right;line-height:1.75;margin:0 2em 0 0',
};

/** No style at all: the website's own style sheet decides. */
export const bareStyle: HtmlStyle = {
  title: '',
  heading: { 1: '', 2: '', 3: '', 4: '' },
  paragraph: '',
  tableBox: '',
  table: '',
  caption: '',
  cell: () => '',
  signature: '',
};
