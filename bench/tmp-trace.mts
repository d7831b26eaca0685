import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import { preview } from '/work/main/node_modules/vite/dist/node/index.js';
import { readFileSync } from 'node:fs';
const server = await preview({ root: '/work/wt-proof', preview: { port: 4392 }, logLevel: 'silent' });
const url = server.resolvedUrls.local[0];
const { plainPage } = await import('/work/wt-proof/bench/plain-page.ts');
const { longNarrative } = await import('/work/wt-proof/bench/long-narrative.ts');
for (const subject of ['form', 'plain']) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-frame-rate-limit','--disable-gpu-vsync'] });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.route('**/plain.html', (r) => r.fulfill({ contentType: 'text/html', body: plainPage(longNarrative) }));
  await page.goto(subject === 'form' ? url : url + 'plain.html');
  const area = page.locator('[data-section="overview"]');
  await area.fill(longNarrative);
  await page.waitForTimeout(1500);
  await area.evaluate((e: any) => { e.focus(); e.setSelectionRange(700, 700); });
  await page.keyboard.type('5555', { delay: 100 });
  await browser.startTracing(page, { path: `/tmp/trace-${subject}.json`, categories: ['devtools.timeline','blink'] });
  await page.keyboard.type('5555555555', { delay: 60 });
  await browser.stopTracing();
  await browser.close();
  const events = JSON.parse(readFileSync(`/tmp/trace-${subject}.json`, 'utf8')).traceEvents.filter((e: any) => e.ph === 'X');
  const sum = new Map<string, [number, number]>();
  for (const e of events) {
    const name = e.name + (e.name === 'EventDispatch' ? ':' + e.args.data.type : '');
    const [n, d] = sum.get(name) ?? [0, 0];
    sum.set(name, [n + 1, d + e.dur]);
  }
  console.log(subject);
  for (const [name, [n, d]] of [...sum].sort((a, b) => b[1][1] - a[1][1]).slice(0, 28)) console.log(`${name.padEnd(50)} ${n} ${(d / 1000).toFixed(1)}ms`);
}
await server.close();
process.exit(0);
