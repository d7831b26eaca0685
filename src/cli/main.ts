import { check } from './check';
import { convert } from './convert';
import { CliError } from './cli-error';

const usage = `用法：
  check FILE… [--last-year FILE] [--json]
  convert FILE --to docx|html|html-inline|html-bare|json --out PATH [--last-year FILE]`;

/** Exit codes: 0 no errors, 1 errors found, 2 unreadable or wrong words. */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'check') return check(rest);
  if (command === 'convert') return convert(rest);
  throw new CliError(usage);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof CliError ? error.message : `程序出错：${String(error)}`);
    process.exitCode = 2;
  },
);
