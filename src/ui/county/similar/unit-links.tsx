interface Props {
  /** Reports by id and the name of their unit. */
  units: readonly (readonly [id: string, name: string])[];
  openReport: (id: string) => void;
}

/** Names of units, each leading to its report. */
export function UnitLinks({ units, openReport }: Props) {
  return (
    <p>
      {units.map(([id, name], at) => (
        <span key={id}>
          {at > 0 && '、'}
          <button type="button" className="county-link" onClick={() => openReport(id)}>
            {name}
          </button>
        </span>
      ))}
    </p>
  );
}
