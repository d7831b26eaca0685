import { escapeXml } from '../escape-xml';

export const ink = '#1a1a1a';
export const fill = '#1f3f66';
export const pale = '#e8edf3';
export const fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimHei,sans-serif";

export const text = (
  content: string,
  { x, y, size, anchor = 'start', bold = false, color = ink }: TextOptions,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${color}"` +
  `${bold ? ' font-weight="bold"' : ''}>${escapeXml(content)}</text>`;
interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly color?: string;
}

export const box = (x: number, y: number, width: number, height: number, color: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>`;
