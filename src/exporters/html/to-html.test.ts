import { describe, expect, it } from 'vitest';
import type { Block } from '../../document/block';
import { reportBlocks } from '../../document/report-blocks';
import { emptyReport } from '../../report/empty-report';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import { pubDate } from './page-tags';
import { toClipboard } from './to-clipboard';
import { toBareHtml, toHtmlPage, toInlineHtml } from './to-html';

const blocks = reportBlocks(edition2021, zeroReport());
const { publication: nothing } = emptyReport(edition2021, 2026);
const publication = {
  ...nothing,
  siteName: '某县人民政府',
  siteDomain: 'www.example.gov.cn',
  siteIdCode: '5300000001',
  columnName: '政府信息公开年报',
  publisher: '某镇人民政府',
  publishedOn: '2027年1月20日 9:05',
  keywords: '年报 "公开"',
};

describe('the page', () => {
  it('is a Chinese document with charset, viewport and title', () => {
    const page = toHtmlPage(blocks, '某镇<年报>');
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(page).toContain('<meta name="viewport"');
    expect(page).toContain('<title>某镇&lt;年报&gt;</title>');
  });

  it('tells which data it was made from', () => {
    expect(toHtmlPage(blocks, '年报', { fingerprint: 'a1b2-c3d4-e5f6' })).toContain(
      '<meta name="DataFingerprint" content="a1b2-c3d4-e5f6">',
    );
    expect(toHtmlPage(blocks, '年报')).not.toContain('DataFingerprint');
  });

  it('carries the page tags of the guide that have content, in its order', () => {
    const names = Array.from(
      toHtmlPage([], '年报', { publication }).matchAll(/<meta name="(\w+)" content="([^"]*)">/g),
      ([, name, content]) => `${name ?? ''}=${content ?? ''}`,
    ).slice(1);
    expect(names).toEqual([
      'SiteName=某县人民政府',
      'SiteDomain=www.example.gov.cn',
      'SiteIDCode=5300000001',
      'ColumnName=政府信息公开年报',
      'ColumnType=信息公开年报',
      'ArticleTitle=年报',
      'PubDate=2027-01-20 09:05',
      'ContentSource=某镇人民政府',
      'Keywords=年报 &quot;公开&quot;',
    ]);
  });

  it.each([
    ['2027-01-20', '2027-01-20 00:00'],
    ['2027.1.20 18:30:59', '2027-01-20 18:30'],
    ['下周', ''],
    ['', ''],
  ])('prints the date %j as %j', (typed, printed) => {
    expect(pubDate(typed)).toBe(printed);
  });
});

describe('the catalogue line', () => {
  it('prints the fields that are filled in', () => {
    const line = toBareHtml([], { publication });
    expect(line.replace(/<[^>]*>/g, '|').replace(/[|\n]+/g, '|')).toBe(
      '|发布机构|某镇人民政府|发布日期|2027年1月20日 9:05|主题词|年报 &quot;公开&quot;|',
    );
  });

  it('is left out where nothing is filled in', () => {
    expect(toInlineHtml([], { publication: nothing })).toBe('');
  });
});

describe('the fragment for an editor that strips styles and classes', () => {
  const html = toInlineHtml(blocks);

  it('has a border on every cell and its spans, and neither classes nor style elements', () => {
    const cells = html.match(/<t[hd](?![a-z])[^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter((cell) => !cell.includes('border:1px solid'))).toEqual([]);
    expect(html).toContain('rowspan="22"');
    expect(html).not.toMatch(/class=|<style|<script|<span/);
  });

  it('sizes text in rem and names no font', () => {
    expect(html).not.toMatch(/font-family|\dpt|\dpx;font|font-size:[\d.]+px/);
  });

  it('lets the wide tables scroll in a box of their own', () => {
    expect(html.match(/<div role="region" aria-label="[^"]+" tabindex="0"/g)).toHaveLength(3);
  });
});

it('no heading skips a rank, whatever numbering the clerk chose', () => {
  const levels = [1, 3, 4, 2, 1, 4] as const;
  const html = toBareHtml(levels.map((level) => ({ kind: 'heading', level, text: '标题' })));
  expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4', '<h3', '<h2', '<h3']);
});

describe('table heads', () => {
  it('have a scope, merged ones too, and every table a caption', () => {
    const html = toBareHtml(blocks);
    expect(html.match(/<th(?!ead)(?![^>]*scope="(?:col|row)")[^>]*>/g)).toBeNull();
    expect(html.match(/<caption>/g)).toHaveLength(3);
  });

  it('are named by the figures of 表二, whose blocks stand on one another', () => {
    const html = toBareHtml(blocks);
    const decision = /<td headers="([^"]*)" colspan="3">/.exec(html)?.[1]?.split(' ') ?? [];
    const texts = decision.map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1]);
    expect(texts).toEqual(['第二十条第（五）项', '本年处理决定数量', '行政许可']);
  });
});

it('the clipboard holds rich text, and plain text with a line for each row', () => {
  const table: Block = {
    kind: 'table',
    id: 't',
    caption: '表',
    columnWidthsMm: [78, 78],
    labelColumns: 1,
    headRows: 0,
    rows: [
      [
        { role: 'rowHead', text: '规章', colSpan: 1, rowSpan: 1 },
        { role: 'input', text: '3', colSpan: 1, rowSpan: 1, address: 't/a/b' },
      ],
    ],
  };
  const { html, text } = toClipboard([{ kind: 'paragraph', text: '正文' }, table]);
  expect(text).toBe('正文\n规章\t3');
  expect(html).toContain('<table');
});
