import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Asked, Told } from './messages';

const root = join(import.meta.dirname, '..', '..');
/** So many milliseconds one test may take on a busy machine, where what it reaches is counted and where not. */
const patience = { cover: 600_000, kill: 60_000 } as const;

/** A process that runs tests of a script. One that hangs is ended, and the next question starts another. */
export class TestChild {
  private child: ChildProcess | undefined;

  constructor(
    private readonly script: string,
    private readonly task: 'cover' | 'kill',
  ) {}

  /** What is told up to the last of it, or as long as something was. */
  ask(asked: Asked, isLast: (told: Told) => boolean): Promise<Told[]> {
    this.child ??= fork(join(import.meta.dirname, 'test-process.ts'), [this.script, this.task], {
      cwd: root,
    });
    const { child } = this;
    return new Promise((resolve) => {
      const told: Told[] = [];
      const end = (): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(told);
      };
      const giveUp = (): void => {
        this.stop();
        end();
      };
      let timer = setTimeout(giveUp, patience[this.task]);
      child.on('exit', giveUp);
      child.on('message', (message: Told) => {
        told.push(message);
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience[this.task]);
        if (isLast(message)) end();
      });
      child.send(asked);
    });
  }

  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}
