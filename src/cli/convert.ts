import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { reportFormat } from '../exporters/report-formats';
import { CliError } from './cli-error';
import { formatNames } from './help';
import { checkInput, openWithLastYear } from './read-file';

export async function convert(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, out: { type: 'string' }, 'last-year': { type: 'string' } },
  });
  const [path] = positionals;
  const format = reportFormat(values.to);
  if (path === undefined || positionals.length > 1 || !format || values.out === undefined)
    throw new CliError(`用法：convert FILE --to ${formatNames} --out PATH [--last-year FILE]`);
  const file = await openWithLastYear(path, values['last-year']);
  // Warnings are for somebody to answer in the page; the exit code speaks of errors alone.
  const stops = runChecks(checks, checkInput(file)).filter(({ severity }) => severity === 'error');
  if (stops.length > 0 && format.id !== 'json') {
    console.error(`${path}：有 ${stops.length} 处错误，未导出。`);
    for (const { message } of stops) console.error(`  ${message}`);
    return 1;
  }
  const { draft, notes } = file;
  const extra = notes.length > 0 ? { notes } : {};
  await writeFile(values.out, await format.make({ draft, extra }));
  return 0;
}
