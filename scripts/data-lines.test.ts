import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountySet, countySet } from '../e2e/support/county-set';
import { check } from '../src/cli/check';
import { sum } from '../src/cli/sum';
import { type DataLine, dataLine } from '../src/collection/lines/data-line';
import { cellText } from '../src/report/cell-text';
import { readDraftFile } from '../src/report/draft-file';
import { cellsOf } from '../src/template/cells';
import { editionById } from '../src/template/editions';
import { edition2021 } from '../src/template/editions/edition-2021';
import { builtCommand } from './built-command';
import { projectRoot, type Run, run, runHere } from './command-run';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
const reports = join(folder, '各单位(定稿)[一]');
const list = join(folder, '名单.csv');
const plainList = join(folder, '原名单.csv');
const whole = join(folder, 'whole.ndjson');
let set: CountySet;
let first: Run;

const withCounties = (csv: string): string =>
  csv
    .split('\r\n')
    .map((line, at) => (at === 0 ? `${line},单位代码,所属县` : `${line},U${at},${at % 3}县`))
    .join('\r\n');
const text = (path: string): string => readFileSync(path, 'utf8');
/** Of a file with a line for everything, those about such files. */
const linesOf = (path: string, ...endings: string[]): string =>
  text(path)
    .split(/(?<=\n)/)
    .filter((line) =>
      endings.some(
        (ending) => line.includes(`年报${ending}`) || line.includes(`（修改）${ending}`),
      ),
    )
    .join('');
const linesIn = (content: string): DataLine[] =>
  content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DataLine);
const common = () => ['--expected', list, '--year', '2024'];

beforeAll(async () => {
  set = await countySet();
  mkdirSync(reports);
  for (const { name, bytes } of set.files) writeFileSync(join(reports, name), bytes);
  writeFileSync(list, withCounties(set.expectedCsv));
  writeFileSync(plainList, set.expectedCsv);
  const outputs = ['--csv', join(folder, 'all.csv'), '--long', join(folder, 'all-long.csv')];
  first = await run(['check', reports, '--ndjson', '--out', whole, ...outputs, ...common()]);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = (text: string, name: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}  `) || line.startsWith(`${name},`))
    .join('\n');

describe('a county’s January on the command line', { timeout: 240_000 }, () => {
  it('names in one table who is missing, who sent two, what cannot be read and what is wrong', async () => {
    const csv = join(folder, 'summary.csv');
    const expected = ['--expected', plainList];
    const { code, out, errors } = await run(['check', reports, ...expected, '--csv', csv]);
    expect(code).toBe(2);
    expect(lineOf(out, set.missing)).toContain('未报送');
    expect(lineOf(out, set.double)).toContain('重复报送');
    expect(lineOf(out, set.unreadable)).toContain('无法读取');
    expect(errors).toContain(`${set.unreadable}2024年报.docx：文件已损坏或不完整`);
    const table = readFileSync(csv, 'utf8');
    expect(table.startsWith('\uFEFF单位,报送情况,格式,年度,错误,待核实')).toBe(true);
    const { unbalanced, contradicting, placeholder } = set.faulty;
    expect(lineOf(table, unbalanced)).toMatch(/已读取,2021年格式（现行）,2024,2,0,/);
    expect(lineOf(table, contradicting)).toMatch(/已读取,2021年格式（现行）,2024,0,1,/);
    expect(lineOf(table, placeholder)).toMatch(/已读取,2021年格式（现行）,2024,1,0,/);
    const clean = set.units.filter(
      ({ name, edition }) =>
        edition === '2021' &&
        ![set.missing, set.double, set.unreadable, ...Object.values(set.faulty)].includes(name),
    );
    for (const { name } of clean)
      expect(lineOf(table, name), name).toMatch(/已读取,[^,]*,2024,0,0,/);
    expect(out).toContain(
      '共 24 个单位：已读取 21，未报送 1，重复报送 1，无法读取 1；有错误的 2 个。',
    );
  });
});

describe('lines of data', { timeout: 240_000 }, () => {
  it('fit their schema with nothing besides, read or not, all of one shape', () => {
    expect([first.code, first.out]).toEqual([2, '']);
    const lines = linesIn(text(whole));
    expect(lines).toHaveLength(set.files.length);
    const members = Object.keys(dataLine.shape);
    for (const line of lines) {
      dataLine.parse(line);
      expect(new Set(Object.keys(line))).toEqual(new Set(members));
    }
    const unread = lines.filter(({ status }) => status === 'unread');
    expect(unread).toMatchObject([
      { reason: { code: 'damaged' }, counts: null, unit: { listed: set.unreadable } },
    ]);
  });

  it('hold every figure the generator put in, and every total', () => {
    for (const { unit, edition: id, figures, totals } of linesIn(text(whole))) {
      const facts = set.units.find(({ name }) => name === unit.listed)?.facts ?? {};
      const edition = editionById(id ?? '');
      if (!edition || unit.listed === set.faulty.unbalanced || unit.listed === set.double) continue;
      for (const { address, parts, value } of cellsOf(edition)) {
        const expected = parts.length > 0 ? totals[address] : figures[address];
        const given = (parts.length > 0 ? parts : [address]).map((a) => Number(facts[a] ?? 0));
        if (value !== 'change' && !address.startsWith('proactive/') && expected !== undefined)
          expect(expected, address).toBe(given.reduce((sum, each) => sum + each, 0));
      }
    }
  });

  it('come with the summary and the long table from the same run', () => {
    expect(text(join(folder, 'all.csv'))).toContain(`${set.missing},未报送`);
    const rows = papaparse.parse<string[]>(text(join(folder, 'all-long.csv')).slice(1).trim()).data;
    const cells = linesIn(text(whole)).map(({ edition }) =>
      edition === null ? 0 : cellsOf(editionById(edition) ?? { ...noEdition }).length,
    );
    expect(rows).toHaveLength(1 + cells.reduce((sum, each) => sum + each, 0));
  });

  it('go on after a kill, and are then those of one run', async () => {
    const out = join(folder, 'killed.ndjson');
    const long = join(folder, 'killed-long.csv');
    const args = [
      'check',
      `${reports}/*.docx`,
      '--ndjson',
      '--out',
      out,
      '--long',
      long,
      ...common(),
    ];
    const child = spawn(process.execPath, [await builtCommand(), ...args], {
      cwd: projectRoot,
      stdio: 'ignore',
    });
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (child.exitCode === null && (!existsSync(out) || text(out).split('\n').length < 4))
          return;
        clearInterval(look);
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }, 5);
    });
    const left = text(out);
    expect(left.length).toBeLessThan(linesOf(whole, '.docx').length);
    appendFileSync(out, '{"format":"gongkai-nianbao-line","ver');
    const { code } = await run([...args, '--resume']);
    expect(code).toBe(2);
    expect(text(out)).toBe(linesOf(whole, '.docx'));
    const wholeLong = join(folder, 'all-long.csv');
    const [head = ''] = text(wholeLong).split(/(?<=\n)/);
    expect(text(long)).toBe(head + linesOf(wholeLong, '.docx'));
  });

  it('are not resumed with another setting, another list of files or a changed file', async () => {
    const out = join(folder, 'kept.ndjson');
    writeFileSync(out, text(whole).split('\n').slice(0, 3).join('\n') + '\n');
    const args = [reports, '--ndjson', '--out', out, '--resume', '--expected', list];
    const refused = (own: string[]) => expect(check(own)).rejects;
    await refused([...args, '--year', '2023']).toThrow('上次运行的设置与本次不同');
    const some = [...args, '--year', '2024'].map((each) =>
      each === reports ? `${reports}/*.docx` : each,
    );
    await refused(some).toThrow('上次运行的文件清单与本次不同');
    const [line] = linesIn(text(out));
    const bytes = readFileSync(line?.file ?? '');
    appendFileSync(line?.file ?? '', ' ');
    await refused([...args, '--year', '2024']).toThrow('在上次运行之后有变化');
    writeFileSync(line?.file ?? '', bytes);
  });

  it('are made of paths from standard input', async () => {
    const paths = set.files.slice(0, 2).map(({ name }) => join(reports, name));
    const { out } = await run(['check', '-', '--ndjson'], `${paths.join('\n')}\n`);
    expect(linesIn(out).map(({ file }) => file)).toEqual(paths);
  });

  it('add up to what the files add up to', async () => {
    const some = join(folder, 'some.ndjson');
    writeFileSync(some, linesOf(whole, '.docx', '.txt'));
    const own = ['--agency', '清源市人民政府', '--year', '2024', '--partial', '--expected', list];
    const [byLines, byFiles] = [join(folder, 'lines.json'), join(folder, 'files.json')];
    const lines = await runHere(sum, ['--from', some, ...own, '--out', byLines]);
    const files = await run(['sum', `${reports}/*.{docx,txt}`, ...own, '--out', byFiles]);
    expect(lines.errors).toContain(`${set.double}：报送了 2 份`);
    expect(lines.errors).toBe(files.errors.trim());
    expect(text(byLines)).toBe(text(byFiles));
  });

  it('add up nested by county, blanks named and not counted', async () => {
    const own = ['--agency', '清源市人民政府', '--year', '2024', '--partial', '--expected', list];
    const byLines = join(folder, 'a.json');
    const lines = await runHere(sum, ['--from', whole, ...own, '--out', byLines]);
    expect(lines.out).toContain('0县：8 个单位，计入 8 个');
    const { counties, report } = JSON.parse(text(byLines)) as {
      counties: { sums: Record<string, string> }[];
      report: { tables: Record<string, Record<string, Record<string, string>>> };
    };
    const sums = set.sums('none');
    for (const [address, value] of Object.entries(sums)) {
      const [table = '', row = '', column = ''] = address.split('/');
      const inAll = report.tables[table]?.[row]?.[column];
      if (inAll !== undefined) expect(inAll, address).toBe(value);
      const millionths = (each: string) => Math.round(Number(each) * 1e6);
      const sum = counties.reduce((all, { sums }) => all + millionths(sums[address] ?? '0'), 0);
      expect(sum, address).toBe(millionths(value));
    }
  });

  it('add up to what the generator adds up, with the origin of every figure', async () => {
    const path = join(folder, 'county.json');
    const own = ['--agency', '清源县人民政府', '--year', '2024', '--out', path, '--partial'];
    const { code, errors, out } = await runHere(sum, [
      ...['--from', whole, '--expected', plainList],
      ...own,
    ]);
    expect(code).toBe(2);
    expect(errors).toContain(`${set.missing}：未报送。`);
    expect(errors).toContain(`${set.double}：报送了 2 份内容不同的报告，未计入，请只保留一份。`);
    expect(out).toContain('汇总 21 个单位，200 格合计不完整，已按已有数据填入。');
    const read = readDraftFile(text(path));
    if ('problem' in read) throw new Error(read.problem);
    const sums = set.sums('none');
    for (const { address, parts } of cellsOf(edition2021))
      if (parts.length === 0)
        expect(cellText(read.draft.report, address), address).toBe(sums[address]);
    const { origins } = JSON.parse(text(path)) as { origins: Record<string, { unit: string }[]> };
    expect(origins['requests/received/naturalPerson']).toHaveLength(21);
  });

  it('are complete, and said to be, once every report there is counts', async () => {
    const names = set.units.slice(13, 17).map(({ name }) => name);
    const isGood = ({ unit }: DataLine) => names.includes(unit.listed ?? '');
    const good = text(whole)
      .trim()
      .split('\n')
      .filter((line) => isGood(JSON.parse(line) as DataLine));
    writeFileSync(join(folder, 'good.ndjson'), `${good.join('\n')}\n`);
    const args = ['--agency', '清源县人民政府', '--year', '2024', '--out', join(folder, 'a.xlsx')];
    const { code, out, errors } = await runHere(sum, [
      '--from',
      join(folder, 'good.ndjson'),
      ...args,
    ]);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toContain('汇总 4 个单位，各项合计完整。');
  });

  it('come with help in Chinese', async () => {
    const { code, out } = await run(['check', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('接着上次中断的 --ndjson --out 继续');
    const wrong = await run(['check', reports, '--frobnicate']);
    expect([wrong.code, wrong.errors]).toEqual([
      2,
      '没有“--frobnicate”这个选项，用法见 --help。\n',
    ]);
  });

  it('count no more once a number in them was changed', async () => {
    const changed = join(folder, 'changed.ndjson');
    const content = text(whole).replace(/("requests\/received\/naturalPerson":)\d+/, '$199');
    writeFileSync(changed, content);
    const out = join(folder, 'c.json');
    const args = ['--agency', '清源市人民政府', '--year', '2024', '--out', out];
    await expect(sum(['--from', changed, ...args])).rejects.toThrow('数据行可能被改动过');
    expect(existsSync(out)).toBe(false);
  });
});

const noEdition = { id: '', name: '', period: 'year', title: '', sections: [] } as const;
