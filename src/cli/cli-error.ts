/** Something the caller can mend; its message is the one line printed. */
export class CliError extends Error {}
