import { check } from './check';
import { convert } from './convert';
import { CliError } from './cli-error';
import { help, isCommand } from './help';
import { sum } from './sum';

const commands = { check, sum, convert };

/** Exit codes: 0 no errors, 1 errors found or sums incomplete, 2 something unreadable, or wrong words. */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  const isAsked = [command, ...rest].some((word) => word === '--help' || word === '-h');
  if (isAsked || command === 'help') {
    console.log(help(isCommand(command) ? command : undefined));
    return 0;
  }
  if (!isCommand(command)) throw new CliError(help());
  return commands[command](rest);
}

/** What Node says of an option it does not know is English. */
function wrongWords(error: unknown): string | null {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) return null;
  const option = /'(-{1,2}[^' ]*)/.exec(String(message))?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项，用法见 --help。`;
  return `选项“${option}”的写法不对，用法见 --help。`;
}

// Whoever reads our lines may have had enough of them.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const said = error instanceof CliError ? error.message : wrongWords(error);
    console.error(said ?? `程序出错：${String(error)}`);
    process.exitCode = 2;
  },
);
