import type { Candidate, ReadNote } from '../../importers/read-result';
import type { Address, Cell } from '../../template/cells';
import { cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { openPlaces, placeLabel } from '../../importers/open-places';

type Texts = Readonly<Record<Address, string>>;

interface Props {
  edition: Edition;
  notes: readonly ReadNote[];
  resolved: Texts;
  resolve: (texts: Texts) => void;
}

/** What choosing a candidate writes. */
function textsOf({ cells, address, value }: Candidate, note: ReadNote): Texts {
  const target = address ?? note.address;
  return cells ?? (target === undefined ? {} : { [target]: value });
}

function OpenNote({ edition, note, resolved, resolve }: Omit<Props, 'notes'> & { note: ReadNote }) {
  const places = openPlaces(edition, note);
  const { message, source, candidates = [] } = note;
  const isTyped = (address: Address) => cellAt(edition, address)?.parts.length === 0;
  const choices = candidates.map((candidate) => {
    const texts = Object.entries(textsOf(candidate, note)).filter(([at]) => isTyped(at));
    const [[only] = []] = texts.length === 1 ? texts : [];
    const cell = only === undefined ? undefined : cellAt(edition, only);
    const label = cell ? `${placeLabel(cell)}：${candidate.value}` : candidate.value;
    return { label, texts, chosen: texts.every(([at, text]) => resolved[at] === text) };
  });
  // The same figure cannot stand in two columns: one choice takes the place of another.
  const none = Object.fromEntries(choices.flatMap(({ texts }) => texts.map(([at]) => [at, ''])));
  const field = (place: Cell) => (
    <label key={place.address}>
      {places.length === 1 ? '填入' : placeLabel(place)}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        data-open={place.address}
        value={resolved[place.address] ?? ''}
        onChange={(event) => resolve({ [place.address]: event.target.value })}
      />
    </label>
  );
  // A whole table may be chosen, which has no field here.
  const isResolved =
    places.some(({ address }) => (resolved[address] ?? '') !== '') ||
    choices.some(({ texts, chosen }) => texts.length > 0 && chosen);
  return (
    <li data-resolved={isResolved}>
      <p>{message}</p>
      {source !== undefined && <p className="source">原文：{source}</p>}
      {places.map(field)}
      {choices.map(
        ({ label, texts, chosen }, index) =>
          texts.length > 0 && (
            <button
              key={index}
              type="button"
              aria-pressed={chosen}
              onClick={() => resolve(chosen ? none : { ...none, ...Object.fromEntries(texts) })}
            >
              {chosen && '✓ '}
              {label}
            </button>
          ),
      )}
    </li>
  );
}

/** Each cell that could not be resolved, beside what stood in the source, with a field for it. */
export function OpenCells({ notes, ...props }: Props) {
  const open = notes.filter(({ open: isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <section aria-label="待确认">
      <h3>待确认 {open.length} 处</h3>
      <ul className="open-cells">
        {open.map((note, index) => (
          <OpenNote key={index} note={note} {...props} />
        ))}
      </ul>
    </section>
  );
}
