/** A list to choose from, which shows what is chosen; where nothing is, nobody knows what was. */
export class OpenChoice {
  private entries = '';
  private isMade = false;

  /** What stands between two entries that are both chosen. */
  take(): string {
    const between = this.isMade ? ' ' : '';
    this.isMade = true;
    return between;
  }

  leave(entry: string): void {
    this.entries += `${entry} `;
  }

  /** The entries of a list without a choice. */
  unread(): string {
    return this.isMade ? '' : this.entries;
  }
}
