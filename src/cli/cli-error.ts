/** Something the caller can fix; its message is the one line printed. */
export class CliError extends Error {}
