import { check } from './check';
import { convert } from './convert';
import { CliError } from './cli-error';
import { sum } from './sum';

const usage = `用法：
  check FILE… [--last-year FILE|DIR] [--expected FILE] [--year YYYY] [--csv PATH] [--json | --ndjson]
  sum FILE… --agency NAME --year YYYY --out PATH.docx|html|json|xlsx [--expected FILE] [--edition ID] [--partial]
  convert FILE --to docx|html|html-inline|html-bare|json --out PATH [--last-year FILE]
FILE：文件、文件夹或通配符。`;

/** Exit codes: 0 no errors, 1 errors found or sums incomplete, 2 something unreadable, or wrong words. */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'check') return check(rest);
  if (command === 'sum') return sum(rest);
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
