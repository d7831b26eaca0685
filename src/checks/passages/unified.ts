import { fullWidthMarks } from '../../text/full-width-marks';
import { memoizeText } from '../../text/memoize';

const isHan = (char: string): boolean => /[\u3400-\u9fff“”《》〔〕（）。]/.test(char);

/** The full-width form of a half-width mark that stands in Chinese text; null where it may stay. */
export function chineseMark(text: string, at: number): string | null {
  const isChinese = isHan(text.charAt(at - 1)) || isHan(text.charAt(at + 1));
  return isChinese ? (fullWidthMarks[text.charAt(at)] ?? null) : null;
}

/**
 * The text as checks read it: Chinese marks and figures of one width, so that a check need not know
 * both. As long as the original, so that ranges hold for both.
 */
export const unified = memoizeText((text: string): string =>
  text.replace(/[,;:?!()０-９]/g, (char, at: number) =>
    char >= '０'
      ? String.fromCharCode(char.charCodeAt(0) - 0xfee0)
      : (chineseMark(text, at) ?? char),
  ),
);
