/**
 * What a runner of cases (small files and sentences with their right values) may ask of the product:
 * one object, so that cases kept elsewhere stay runnable when modules move.
 */
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { figuresOf } from '../src/calc/figures';
import { readFigure } from '../src/calc/read-figure';
import type { Finding as OwnFinding } from '../src/checks/check';
import { checks } from '../src/checks/index';
import { runChecks } from '../src/checks/run-checks';
import { expandPaths } from '../src/cli/expand-paths';
import { checkInput, openFile } from '../src/cli/read-file';
import { read } from '../src/importers/read';
import type { AnnualReport, Draft } from '../src/report/annual-report';
import { cellText } from '../src/report/cell-text';
import { reportTitle } from '../src/report/title';
import { editionById } from '../src/template/editions';
import type { readClipboard } from '../src/importers/clipboard/pasted';
import { noPage } from '../src/ui/model/page-actions';
import { openDraftFile } from '../src/ui/session/open-draft-file';

export interface Finding {
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly cells?: readonly string[];
  readonly text?: { readonly section: string; readonly start: number; readonly end: number };
}
export interface Opened {
  readonly report: AnnualReport;
  readonly notes: Awaited<ReturnType<typeof openFile>>['notes'];
  readonly findings: readonly Finding[];
  readonly title: string;
  /** What stands in a cell, totals computed; undefined where there is no such cell. */
  cell(address: string): string | undefined;
}
export type Result = Opened | { readonly refusal: string };

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const findingsOf = (input: Parameters<typeof runChecks>[1]): Finding[] =>
  runChecks(checks, input).map(({ check, severity, message, places }: OwnFinding) => {
    const text = places.find((place) => place.kind === 'text');
    return {
      check,
      severity,
      message,
      cells: places.flatMap((place) => (place.kind === 'cell' ? [place.address] : [])),
      ...(text ? { text } : {}),
    };
  });

async function file(path: string): Promise<Result> {
  let opened: Awaited<ReturnType<typeof openFile>>;
  try {
    opened = await openFile(path);
  } catch (error) {
    return { refusal: messageOf(error).replace(`${path}：`, '') };
  }
  const { report, edition, notes } = opened;
  const figures = figuresOf(edition, report.tables);
  return {
    report,
    notes,
    findings: findingsOf(checkInput(opened)),
    title: reportTitle(edition, report),
    cell: (address) => {
      const typed = cellText(report, address);
      if (typed !== '' || !figures.has(address)) return figures.has(address) ? typed : undefined;
      return String(figures.number(address) ?? '');
    },
  };
}

async function draft(content: unknown): Promise<readonly Finding[]> {
  const result = await read(new TextEncoder().encode(JSON.stringify(content)));
  const edition = editionById(result.report.edition);
  if (!edition) throw new Error(`no edition ${result.report.edition}`);
  const { report } = result;
  return findingsOf(
    checkInput({
      draft: result.draft,
      report,
      edition,
      notes: [],
      printedTotals: {},
      printedTitles: {},
    }),
  );
}

/** The same answers by way of the command line, which is slow and blind to text ranges. */
const temporary = mkdtempSync(join(tmpdir(), 'cases-'));
let count = 0;
const newFile = (ending: string): string => join(temporary, `${(count += 1)}${ending}`);
const cli = (...args: string[]) =>
  spawnSync('npm', ['run', '-s', 'cli', '--', ...args], { encoding: 'utf8', timeout: 60_000 });

type Checked = Partial<Pick<Opened, 'findings' | 'notes'>> & { unread?: string };
const checkedByCommand = (path: string): Checked =>
  (JSON.parse(cli('check', path, '--json').stdout) as Checked[])[0] ?? {};

function fileByCommand(path: string): Promise<Result> {
  const out = newFile('.json');
  const run = cli('convert', path, '--to', 'json', '--out', out);
  if (!existsSync(out))
    return Promise.resolve({ refusal: (run.stderr || run.stdout).replace(`${path}：`, '').trim() });
  const { report } = JSON.parse(readFileSync(out, 'utf8')) as Draft;
  const { findings = [], notes = [] } = checkedByCommand(path);
  const title = `${report.agency.name}${String(report.period.year)}年政府信息公开工作年度报告`;
  return Promise.resolve({ report, notes, findings, title, cell: (at) => cellText(report, at) });
}

function draftByCommand(content: unknown): Promise<readonly Finding[]> {
  const path = newFile('.json');
  writeFileSync(path, JSON.stringify(content));
  const { findings, unread } = checkedByCommand(path);
  return findings ? Promise.resolve(findings) : Promise.reject(new Error(unread));
}

interface GridGlobal {
  grid: { readClipboard: typeof readClipboard };
}

/** The grid's own reader of the clipboard, bundled and called in a browser. */
async function pasting(executablePath: string) {
  const bundle = buildSync({
    entryPoints: ['src/importers/clipboard/pasted.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'grid',
    write: false,
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  return {
    paste: (html: string): Promise<string[][]> =>
      page.evaluate(
        (markup) =>
          (globalThis as unknown as GridGlobal).grid
            .readClipboard({ plain: '', html: markup })
            .flat.map((row) => row.map(({ text }) => text)),
        html,
      ),
    close: () => browser.close(),
  };
}

async function openDraft(path: string): Promise<{ agency: string; message: string }> {
  let agency = '';
  const editor = {
    isReadOnly: false,
    store: { current: { agency: { name: '' }, period: { year: null } } },
    page: noPage,
    apply: (_: string, opened: Draft) => void (agency = opened.report.agency.name),
    returns: { open: () => Promise.resolve('') },
  };
  const asFile = new File([readFileSync(path)], '草稿.json');
  const { message } = await openDraftFile(
    editor as unknown as Parameters<typeof openDraftFile>[0],
    asFile,
    () => undefined,
  );
  return { agency, message };
}

export async function product(options: { commandLine: boolean; browser: boolean }) {
  const executablePath = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path));
  let browser: Awaited<ReturnType<typeof pasting>> | undefined;
  return Promise.resolve({
    how: options.commandLine ? 'command line' : 'modules',
    file: options.commandLine ? fileByCommand : file,
    draft: options.commandLine ? draftByCommand : draft,
    openDraft,
    /** What a cell means after this was typed. */
    typed: (text: string): Promise<string> => {
      const figure = readFigure('count', text);
      return Promise.resolve(
        figure.state === 'number'
          ? figure.text
          : `${figure.state}: ${figure.state === 'wrong' ? figure.reason : ''}`,
      );
    },
    expand: (pattern: string): Promise<string[]> =>
      expandPaths([pattern]).catch((error: unknown) => [`not found: ${messageOf(error)}`]),
    /** Rows of a paste in the grid; null without a browser. */
    paste: async (html: string): Promise<string[][] | null> => {
      if (!options.browser || executablePath === undefined) return null;
      browser ??= await pasting(executablePath);
      return browser.paste(html);
    },
    close: async (): Promise<void> => browser?.close(),
  });
}
