import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Closes LibreOffice as soon as the process that asked for it ends, however that ends: then its standard
 * input is closed. The group holds the programs that soffice starts in turn.
 */
const keeper = `
  const [folder, ...args] = process.argv.slice(1);
  const office = require('child_process').spawn('soffice', args, { detached: true, stdio: 'ignore' });
  let isOver = false;
  process.stdin.resume().on('close', () => {
    isOver = true;
    try { process.kill(-office.pid); } catch {}
  });
  process.on('exit', () => require('fs').rmSync(folder, { recursive: true, force: true }));
  office.on('error', () => process.exit());
  office.on('exit', () => isOver && process.exit());
`;

let opened: Promise<string> | undefined;

/**
 * The profile of a LibreOffice that stays open for all tests of the process: what is converted with this
 * profile is handed to it, in a tenth of the time a start takes. Not on Windows, which has no groups.
 */
export const profileOfOpenOffice = async (): Promise<string | null> =>
  process.platform === 'win32' ? null : (opened ??= open());

async function open(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'));
  const profile = join(folder, 'profile');
  // With a document open it stays when a conversion is done.
  writeFileSync(join(folder, 'open.txt'), '');
  const how = ['--headless', '--norestore', '--nologo', join(folder, 'open.txt')];
  const args = ['-e', keeper, folder, `-env:UserInstallation=file://${profile}`, ...how];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.unref();
  await untilThere(join(folder, '.~lock.open.txt#'), 600);
  return profile;
}

/** Without it the conversion begins anyhow, and opens a LibreOffice of its own if it must. */
async function untilThere(path: string, looks: number): Promise<void> {
  for (let left = looks; left > 0 && !existsSync(path); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
