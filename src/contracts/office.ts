import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { escapeXml } from '../exporters/escape-xml';
import { profileOfOpenOffice } from './open-office';

export const isInstalled = (program: string, question: string): boolean =>
  spawnSync(program, [question]).error === undefined;

export const hasOffice = isInstalled('soffice', '--version');

interface Conversion {
  readonly format: string;
  readonly names: readonly string[];
  /** A fontconfig whose fonts alone are to be used. */
  readonly fonts?: string;
  readonly into?: string;
}

/** Converts files of the folder, into it if nothing else is said. */
export async function convertFiles(
  folder: string,
  { format, names, fonts, into = folder }: Conversion,
): Promise<void> {
  const own = join(folder, 'profile');
  const profile = fonts === undefined ? ((await profileOfOpenOffice()) ?? own) : own;
  const files = names.map((name) => join(folder, name));
  const how = ['--headless', '--convert-to', format, '--outdir', into];
  await promisify(execFile)(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, ...how, ...files],
    {
      env: { ...process.env, ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }) },
    },
  );
}

interface FontFile {
  readonly path: string;
  readonly families: string;
}

/** Every font fontconfig knows, or every one for a language; none where there is no fontconfig. */
export function installedFonts(pattern = ':'): FontFile[] {
  const { stdout, error } = spawnSync('fc-list', [pattern, '--format', '%{file}\t%{family}\n'], {
    encoding: 'utf8',
  });
  if (error) return [];
  return stdout.split('\n').flatMap((line) => {
    const [path, families] = line.split('\t');
    return path && families ? [{ path, families }] : [];
  });
}

const element = (name: string, text: string): string => `<${name}>${text}</${name}>`;

/** A fontconfig of these fonts and no others; returns the path of its file. */
export function fontConfigOf(folder: string, fonts: readonly FontFile[]): string {
  // Where they lie: LibreOffice finds no font by a link.
  const paths = [...new Set(fonts.map(({ path }) => escapeXml(path)))];
  const folders = [...new Set(paths.map((path) => dirname(path)))];
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
      element(
        'fontconfig',
        folders.map((each) => element('dir', each)).join('') +
          element('cachedir', join(folder, 'cache')) +
          element(
            'selectfont',
            element('rejectfont', element('glob', '/*')) +
              element('acceptfont', paths.map((path) => element('glob', path)).join('')),
          ),
      ),
  );
  return config;
}
