import type { StyleSheet } from '../docx/word-styles';
import type { LeftOut } from '../source/left-out';
import { propertiesIn, viewOf } from './properties';
import { runLook } from './run-look';

/** Which of the lists of a style is that of its characters, by its kind: paragraph, character, table. */
const listOfCharacters: readonly (number | undefined)[] = [undefined, 1, 0, 2];
/** Stands on no other. */
const onNone = 0xfff;

type Styles = Map<string, { look: StyleSheet['defaults']; basedOn: string }>;

/** The list of properties of characters in a style; its name stands before its lists. */
function characterList(style: Uint8Array, base: number): Uint8Array {
  const view = viewOf(style);
  const wanted = listOfCharacters[view.getUint16(2, true) & 15];
  const count = view.getUint16(4, true) & 15;
  if (wanted === undefined || wanted >= count) return style.subarray(0, 0);
  let at = base + 2 + view.getUint16(base, true) * 2 + 2;
  for (let n = 0; n < wanted; n += 1) at += 2 + Math.ceil(view.getUint16(at, true) / 2) * 2;
  return style.subarray(at + 2, at + 2 + view.getUint16(at, true));
}

function readStyles(list: Uint8Array, styles: Styles): void {
  const view = viewOf(list);
  const [count, base] = [view.getUint16(2, true), view.getUint16(4, true)];
  let at = 2 + view.getUint16(0, true);
  for (let n = 0; n < count && at < list.length; n += 1) {
    const length = view.getUint16(at, true);
    if (at + 2 + length > list.length) throw new RangeError('a style is cut off');
    const style = list.subarray(at + 2, at + 2 + length);
    // Numbers that are not in use have no style.
    if (length > 0) {
      const basedOn = viewOf(style).getUint16(2, true) >> 4;
      const { own } = runLook(propertiesIn(characterList(style, base)));
      styles.set(String(n), { look: own, basedOn: basedOn === onNone ? '' : String(basedOn) });
    }
    at += 2 + Math.ceil(length / 2) * 2;
  }
}

/** The styles of a Word 97 file, by their numbers; of a damaged list those before the damage. */
export function oldStyles(list: Uint8Array, leftOut: LeftOut): StyleSheet {
  const styles: Styles = new Map();
  try {
    if (list.length > 0) readStyles(list, styles);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    leftOut.add('unknown', '样式');
  }
  return { styles, defaults: {}, defaultParagraph: '0' };
}
