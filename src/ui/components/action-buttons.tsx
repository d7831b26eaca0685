export interface Action {
  readonly label: string;
  readonly run: () => void;
  /** What tests and measurements find it by. */
  readonly action?: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
}

/** Buttons beside one another, in the order given. */
export function ActionButtons({ actions }: { actions: readonly Action[] }) {
  return actions.map(({ label, run, action, isPrimary, isDisabled }) => (
    <button
      key={label}
      type="button"
      className={isPrimary ? 'primary' : undefined}
      data-action={action}
      disabled={isDisabled}
      onClick={run}
    >
      {label}
    </button>
  ));
}
