import type { ReadNote } from '../../importers/read-result';
import type { Address } from '../../template/cells';

interface Props {
  notes: readonly ReadNote[];
  settled: Readonly<Record<Address, string>>;
  settle: (address: Address, text: string) => void;
}

/** Each cell that could not be settled, beside what stood in the source, with a field for it. */
export function OpenCells({ notes, settled, settle }: Props) {
  const open = notes.filter(({ open: isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <section aria-label="待确认">
      <h3>待确认 {open.length} 处</h3>
      <ul className="open-cells">
        {open.map(({ message, source, address, candidates = [] }, index) => (
          <li key={index}>
            <p>{message}</p>
            {source !== undefined && <p className="source">原文：{source}</p>}
            {address !== undefined && (
              <label>
                填入
                <input
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  value={settled[address] ?? ''}
                  onChange={(event) => settle(address, event.target.value)}
                />
              </label>
            )}
            {candidates.map((candidate) => {
              const target = candidate.address ?? address;
              return (
                target !== undefined && (
                  <button
                    key={`${target} ${candidate.value}`}
                    type="button"
                    onClick={() => settle(target, candidate.value)}
                  >
                    {candidate.value}
                  </button>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
