import type { Heads } from './source-row';

export type Line = Heads['lines'][number];

/** Rows of heads that a table of the form may have; a hostile file has more. */
const mostLines = 4;

/** Heads known to stand over several columns, else those of which nothing is known. */
const groupsOf = (order: Line): '' | null => (order.includes('') ? '' : null);

/** The ways to put the names under a group in its place: 自然人 [法人或其他组织] 总计 over 商业企业 科研机构 …. */
function unfoldings(lines: readonly Line[]): readonly Line[] {
  let orders: readonly Line[] = [['']];
  for (const line of lines.slice(0, mostLines))
    orders = orders.flatMap((order) =>
      order.flatMap((id, at) =>
        id === groupsOf(order) ? [[...order.slice(0, at), ...line, ...order.slice(at + 1)]] : [],
      ),
    );
  return orders;
}

/** All heads in the order in which they are read, those of groups in their place. */
export const unfolded = ({ lines }: Heads): readonly Line[] =>
  unfoldings(lines.filter((line) => line.some((id) => id !== null))).filter(
    (order) => !order.includes(''),
  );

export const isWhole = (
  order: Line | null,
  expected: readonly string[],
): order is readonly string[] =>
  order?.length === expected.length && expected.every((id) => order.includes(id));

/** Whether all heads that are known stand where the form has them. */
export const fits = (order: Line, expected: readonly string[]): boolean =>
  order.length === expected.length && order.every((id, at) => id === null || id === expected[at]);

/**
 * The ways to read heads however many they are, without a name for the labels or over all columns in front. In one
 * line the names under a group may follow behind all others, in the form's order.
 */
export function anyReadings(heads: Heads, expected: readonly string[]): readonly Line[] {
  const lines = heads.lines.filter((line) => line.some((id) => id !== null));
  if (lines.some(({ length }) => length > 2 * expected.length)) return [];
  const [only = [], ...more] = lines;
  const isOne = more.length === 0 && only.includes('');
  const ways = isOne
    ? only.flatMap((_, at) => unfoldings([only.slice(0, at), only.slice(at)]))
    : unfoldings(lines);
  const own = ways
    .map((way) => way.slice(Math.max(0, way.findIndex(Boolean))))
    .filter((way) => !way.includes(''));
  const placeOf = (id: string | null | undefined) => expected.indexOf(id ?? '');
  return isOne
    ? own.filter((way) => way.every((id, at) => at === 0 || placeOf(id) > placeOf(way[at - 1])))
    : own;
}

/** What a reader may take for the columns: as many as the form has, some perhaps unknown. */
export function readings(heads: Heads, expected: readonly string[]): readonly Line[] {
  const lines = heads.lines.filter((line) => line.some((id) => id !== null));
  if (lines.some(({ length }) => length > 2 * expected.length)) return [];
  const [only = []] = lines;
  const ofForm = (order: Line): readonly Line[] => {
    // A name for the labels, or one over all columns, may stand in front.
    const named = order.findIndex(Boolean);
    const columns = order.slice(Math.min(named, Math.max(0, order.length - expected.length)));
    return columns.length === expected.length && !columns.includes('') ? [columns] : [];
  };
  const whole = unfoldings(lines).flatMap(ofForm);
  if (lines.length !== 1) return whole;
  // Those of a group may follow behind all others in the same line, where that gives the form.
  const split = only.flatMap((_, at) =>
    only.slice(1, at).some((id) => !id)
      ? unfoldings([only.slice(0, at), only.slice(at)]).flatMap(ofForm)
      : [],
  );
  const ofGroups = split.filter((order) => fits(order, expected));
  return only.includes('') ? ofGroups : [...whole, ...ofGroups];
}
