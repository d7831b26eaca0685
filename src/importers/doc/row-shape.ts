import { isShaded } from '../docx/word-styles';
import { shadingAt } from './colours';
import type { Property } from './properties';

/** How a cell hangs together with its neighbours. */
export interface CellShape {
  readonly left: number;
  readonly right: number;
  /** Part of the cell before it. */
  readonly mergedLeft: boolean;
  readonly down: 'none' | 'restart' | 'continue';
  /** Its ground is not the paper's. */
  readonly shaded: boolean;
}

const definition = 0xd608;
const merge = 0x5624;
const split = 0x5625;
const verticalMerge = 0xd62b;
const cellBytes = 20;
/** Grounds of all cells, from the first one told on, and how many bytes each takes. */
const grounds: Readonly<Record<number, readonly [first: number, bytes: 2 | 10]>> = {
  0xd609: [0, 2],
  0xd612: [0, 10],
  0xd616: [22, 10],
  0xd60c: [44, 10],
};
/** The ground of some cells. */
const groundOfSome: Readonly<Record<number, 2 | 10>> = { 0x7627: 2, 0xd62d: 10 };

interface OpenShape {
  edges: number[];
  sideways: number[];
  down: number[];
  shaded: boolean[];
}

function readDefinition(view: DataView): OpenShape {
  const count = view.getUint8(0);
  const shape: OpenShape = { edges: [], sideways: [], down: [], shaded: [] };
  for (let n = 0; n <= count; n += 1) shape.edges.push(view.getInt16(1 + n * 2, true));
  for (let n = 0; n < count; n += 1) {
    const at = 1 + (count + 1) * 2 + n * cellBytes;
    const flags = at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
    shape.sideways.push(flags & 3);
    shape.down.push((flags >> 5) & 3);
    shape.shaded.push(false);
  }
  return shape;
}

function takeGround(shaded: boolean[], code: number, bytes: DataView): void {
  const some = groundOfSome[code];
  if (some !== undefined) {
    const ground = isShaded(shadingAt(bytes, 2, some));
    const [from, to] = bytes.byteLength < 2 ? [0, 0] : [bytes.getUint8(0), bytes.getUint8(1)];
    shaded.fill(ground, from, to);
    return;
  }
  const [first, size] = grounds[code] ?? [0, 10];
  for (let n = 0; (n + 1) * size <= bytes.byteLength; n += 1)
    shaded[first + n] = isShaded(shadingAt(bytes, n * size, size));
}

/** What the end of a row says of its cells; null where it says nothing. */
export function rowShape(properties: readonly Property[]): readonly CellShape[] | null {
  let shape: OpenShape | null = null;
  for (const { code, bytes } of properties) {
    if (code === definition && bytes.byteLength > 0) shape = readDefinition(bytes);
    else if (!shape) continue;
    else if (code === verticalMerge && bytes.byteLength >= 2)
      shape.down[bytes.getUint8(0)] = bytes.getUint8(1) & 3;
    else if (grounds[code] || groundOfSome[code]) takeGround(shape.shaded, code, bytes);
    else if (code === merge || code === split)
      for (let n = bytes.getUint8(0); n < bytes.getUint8(1); n += 1)
        shape.sideways[n] = code === split ? 0 : n === bytes.getUint8(0) ? 1 : 2;
  }
  if (!shape) return null;
  const { edges, sideways, down, shaded } = shape;
  return edges.slice(1).map((right, n) => ({
    left: edges[n] ?? right,
    right,
    mergedLeft: ((sideways[n] ?? 0) & 2) !== 0,
    down: ((down[n] ?? 0) & 2) !== 0 ? 'restart' : (down[n] ?? 0) === 1 ? 'continue' : 'none',
    shaded: shaded[n] === true,
  }));
}
