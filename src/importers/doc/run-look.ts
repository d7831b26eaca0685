import type { Attributes } from '../bytes/parse-xml';
import { type OwnLook, takeLook, type Toggle } from '../docx/word-styles';
import { colourAt, colourOf, shadingAt } from './colours';
import type { Property } from './properties';

export interface RunLook {
  readonly own: OwnLook;
  /** The number of its character style. */
  readonly style: string;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** The character of a symbol font that is drawn in place of the one in the text, in hexadecimal. */
  readonly symbol: string | null;
}

const isOn = (value: number): boolean => (value & 1) === 1;
const toggles: Readonly<Record<number, 'vanish' | 'strike' | 'dstrike'>> = {
  0x0818: 'vanish',
  0x0837: 'strike',
  0x083c: 'vanish',
  0x2a53: 'dstrike',
};
/** 0 and 1 are off and on. */
const [asStyle, turned] = [128, 129];
const toggleOf = (value: number): Toggle => (value === turned ? 'opposite' : isOn(value));

const shifts = ['baseline', 'superscript', 'subscript'];
const highlights: Readonly<Record<number, string>> = { 0: 'none', 8: 'white' };
const val = (said: string | number): Attributes => ({ val: String(said) });

/** What a `.docx` says in its place. */
const inXml: Readonly<Record<number, readonly [string, (said: DataView) => Attributes]>> = {
  0x2a0c: ['w:highlight', (said) => val(highlights[said.getUint8(0)] ?? 'black')],
  0x2a42: ['w:color', (said) => val(colourOf(said.getUint8(0)))],
  0x2a48: ['w:vertAlign', (said) => val(shifts[said.getUint8(0)] ?? '')],
  0x4845: ['w:position', (said) => val(said.getInt16(0, true))],
  0x4852: ['w:w', (said) => val(said.getUint16(0, true))],
  0x4866: ['w:shd', (said) => shadingAt(said, 0, 2)],
  0x4a43: ['w:sz', (said) => val(said.getUint16(0, true))],
  0x6870: ['w:color', (said) => val(colourAt(said, 0))],
  0xca71: ['w:shd', (said) => shadingAt(said, 0, 10)],
};

export function runLook(properties: readonly Property[]): RunLook {
  const own: OwnLook = {};
  let [isDeleted, isInserted] = [false, false];
  let style = '';
  let symbol: string | null = null;
  for (const { code, value, bytes } of properties) {
    const toggle = toggles[code];
    const same = inXml[code];
    if (toggle) {
      if (value !== asStyle) own[toggle] = toggleOf(value);
    } else if (same) takeLook(own, same[0], same[1](bytes));
    else if (code === 0x4a30) style = String(value);
    else if (code === 0x0800) isDeleted = isOn(value);
    else if (code === 0x0801) isInserted = isOn(value);
    else if (code === 0x6a09) symbol = bytes.getUint16(2, true).toString(16).toUpperCase();
  }
  return { own, style, isDeleted, isInserted, symbol };
}
