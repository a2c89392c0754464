import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { CHROMIUM } from '../tools.ts';

/** The page as it ships, opened from disk in a browser that may ask for nothing, held to the command as it ships. */
const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/perf-score.html');
const address = pathToFileURL(built).href;
const folder = mkdtempSync(join(tmpdir(), 'perf-score-page-'));
const asked: string[] = [];
const complaints: string[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(options = {}): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    if (!url.startsWith('blob:') && !url.startsWith('data:')) asked.push(url);
    return url.startsWith('blob:') || url.startsWith('data:') ? route.continue() : route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return page;
}

/** Hands the files or the folder over and waits until all are checked. */
async function hand(page: Page, input: '#files' | '#folder', paths: string | string[]): Promise<void> {
  await page.setInputFiles(input, paths);
  await finished(page);
}

const finished = (page: Page) => page.locator('.saves').waitFor({ state: 'visible', timeout: 120_000 });

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const path = join(folder, crypto.randomUUID());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

/** What the command says of a folder, from the folder above it. */
function commandReport(cwd: string, name: string): Report {
  const args = [
    join(root, 'bin/perf-score.js'),
    'check',
    name,
    '-f',
    'json',
    '--no-annotate',
    '--no-progress',
  ];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

const one = join(root, 'fixtures/baoxie-2022.xlsx');

describe('the page', () => {
  it('is one small file', () => {
    expect(statSync(built).size).toBeLessThan(2 * 1024 * 1024);
  });

  it('says of every fixture what the command says, to the letter', async () => {
    const page = await open();
    const top = join(folder, 'all');
    // Settings name their folder by its whole path, which a page does not know.
    cpSync(join(root, 'fixtures'), join(top, 'fixtures'), {
      recursive: true,
      filter: (path) => statSync(path).isDirectory() || /\.xls[xm]$/.test(path),
    });
    await hand(page, '#folder', join(top, 'fixtures'));
    const { bytes } = await saved(page, '[data-report=json]');
    const own: Report = JSON.parse(bytes.toString());
    const command = commandReport(top, 'fixtures');
    const byName = ({ files }: Report) =>
      new Map(files.map((file) => [file.file, JSON.stringify(file)] as const));
    const [a, b] = [byName(own), byName(command)];
    expect(a.size).toBeGreaterThan(10);
    expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
    for (const [name, file] of b) expect(a.get(name)).toBe(file);
    expect(own.summary).toEqual(command.summary);
    await page.close();
  }, 300_000);

  it('shows the three totals, leads from a marked cell to its finding, and back', async () => {
    const page = await open();
    await hand(page, '#files', one);
    await page.locator('.totals').waitFor();
    expect(await page.locator('.totals dd').allTextContents()).toEqual(['97.69', '97.69', '98.09 +0.40']);
    await page.locator('.picture td.error button').click();
    const here = page.locator('.findings li.here');
    expect(await here.textContent()).toMatch(/H41/);
    await here.locator('button.cell').click();
    expect(await page.locator('.picture button.here').getAttribute('aria-label')).toMatch(/H41/);
    await page.close();
  }, 60_000);

  it('speaks English, takes another profile and settings that are loaded', async () => {
    const page = await open();
    await hand(page, '#files', one);
    await page.click('#language');
    await finished(page);
    expect(await page.locator('#result').textContent()).toMatch(/1 error/);
    await page.selectOption('#profile', 'national');
    await finished(page);
    await expect.poll(() => page.locator('.facts').textContent()).toMatch(/national/);
    await page.selectOption('#profile', '');
    const text = 'rulings:\n  - indicator: 优抚医疗保障率\n    score: 0.60\n    reason: 核对了名册\n';
    await page.setInputFiles('#yaml', {
      name: '设置.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(text),
    });
    await expect.poll(() => page.locator('.totals dd').last().textContent()).toBe('97.69');
    await page.close();
  }, 60_000);

  it('saves the marked copy that the command writes, and every report', async () => {
    const page = await open();
    await hand(page, '#files', one);
    const copy = await saved(page, '#detail button.copy');
    expect(copy.name).toBe('baoxie-2022.checked.xlsx');
    const { readWorkbook } = await import('../../src/workbook/read.ts');
    const { sheets } = await readWorkbook(copy.bytes);
    expect(sheets.some(({ ours }) => ours)).toBe(true);
    const list = await saved(page, '[data-report=xlsx]');
    expect((await readWorkbook(list.bytes)).sheets.length).toBeGreaterThan(1);
    expect((await saved(page, '[data-report=html]')).bytes.toString()).toMatch(/^<!doctype html>/);
    expect((await saved(page, '[data-report=copies]')).bytes.subarray(0, 2).toString()).toBe('PK');
    await page.close();
  }, 60_000);

  it('takes a folder of sixty, stays on a narrow screen, and says what could not be read', async () => {
    const many = join(folder, '六十');
    mkdirSync(many);
    const form = readFileSync(one);
    const { writeFileSync } = await import('node:fs');
    for (let index = 1; index <= 59; index++) writeFileSync(join(many, `表${index}.xlsx`), form);
    writeFileSync(join(many, '坏.xlsx'), '%PDF-1.7');
    const page = await open({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
    await hand(page, '#folder', many);
    expect(await page.locator('#entries button').count()).toBe(59);
    expect(await page.locator('#entries .failed').textContent()).toMatch(/坏\.xlsx.*PDF/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  }, 180_000);

  it('asked for nothing, and had nothing to complain of', () => {
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
