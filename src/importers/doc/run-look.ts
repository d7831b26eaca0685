import type { OwnLook } from '../docx/word-styles';
import type { Property } from './properties';

export interface RunLook {
  readonly own: OwnLook;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** The character of a symbol font that is drawn in place of the one in the text, in hexadecimal. */
  readonly symbol: string | null;
}

/** 0 and 1 are off and on; 128 keeps what the style says, 129 turns it round. */
const isOn = (value: number): boolean => (value & 1) === 1;
const shifts = [null, 'raised', 'lowered'] as const;

export function runLook(properties: readonly Property[]): RunLook {
  const own: OwnLook = {};
  let [isDeleted, isInserted] = [false, false];
  let symbol: string | null = null;
  for (const { code, value, bytes } of properties) {
    if (code === 0x083c || code === 0x0818) own.vanish = isOn(value);
    else if (code === 0x0837) own.strike = isOn(value);
    else if (code === 0x2a53) own.dstrike = isOn(value);
    else if (code === 0x2a48) own.shift = shifts[value] ?? null;
    else if (code === 0x4a43) own.size = value;
    else if (code === 0x0800) isDeleted = isOn(value);
    else if (code === 0x0801) isInserted = isOn(value);
    else if (code === 0x6a09) symbol = bytes.getUint16(2, true).toString(16).toUpperCase();
  }
  return { own, isDeleted, isInserted, symbol };
}
