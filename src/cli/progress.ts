/** Tells on stderr how far a long run is; a run of seconds says nothing. */
export class Progress {
  private done = 0;
  private readonly start = Date.now();
  private last = this.start;

  constructor(
    private readonly all: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  step(): void {
    this.done += 1;
    const now = Date.now();
    // A terminal shows one line that changes, a log gets a line now and then.
    if (now - this.last < (this.stream.isTTY ? 1_000 : 15_000)) return;
    this.last = now;
    const seconds = ((now - this.start) / this.done / 1000) * (this.all - this.done);
    const left = seconds < 90 ? `${Math.ceil(seconds)} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
    const line = `已完成 ${this.done}/${this.all}，约剩 ${left}`;
    this.stream.write(this.stream.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  }

  end(): void {
    if (this.stream.isTTY && this.last !== this.start) this.stream.write('\r\u001B[K');
  }
}
