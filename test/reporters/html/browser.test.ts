import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { htmlPage } from '../../../src/reporters/html/index.ts';
import { lacks } from '../../tools.ts';
import { sampleFile, sampleForm, sampleReport, scoreMismatch } from '../sample-report.ts';
import { fixtureReport } from './batch.ts';
import { Reader } from './chromium.ts';

const print = async (report: Report) =>
  String(await htmlPage(report, { language: 'zh', colour: false, width: 80, quiet: false }));

const FIRST = 1;
const DIFFERENCE = 7;
const ERRORS = 8;

describe.skipIf(lacks('chromium'))('the HTML report in Chromium', () => {
  let reader: Reader;
  let report: Report;
  let document: string;
  beforeAll(async () => {
    reader = await Reader.start();
    report = await fixtureReport();
    document = await print(report);
  }, 60_000);
  afterAll(() => reader?.close());

  const forms = () => report.files.flatMap((file) => file.forms);
  const column = (page: Page, number: number) =>
    page.$$eval(`#list > tbody:not([hidden]) > tr:first-child > :nth-child(${number})`, (cells) =>
      cells.map((cell) => cell.textContent ?? ''),
    );
  const head = (page: Page, number: number) => page.locator(`#list > thead th:nth-child(${number})`);
  const numbers = (texts: readonly string[]) => texts.filter((text) => text !== '-').map(Number);
  const falling = (a: number, b: number) => b - a;

  it('opens with the worst first, asks for nothing and complains of nothing', async () => {
    const page = await reader.open(document);
    const errors = numbers(await column(page, ERRORS));
    expect(errors).toHaveLength(forms().length);
    expect(errors).toEqual([...errors].sort(falling));
    expect(await head(page, ERRORS).getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('svg[role=img]').count()).toBe(4);
    expect(await page.getByRole('img', { name: '总分分布' }).count()).toBe(1);
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  it('sorts by numbers both ways and says so, what has no number last', async () => {
    const page = await reader.open(document);
    const button = head(page, DIFFERENCE).getByRole('button');
    await button.click();
    const down = await column(page, DIFFERENCE);
    expect(numbers(down)).toEqual(numbers(down).sort(falling));
    expect(numbers(down)[0]).toBeGreaterThan(0);
    expect(numbers(down).at(-1)).toBeLessThan(0);
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    expect(await head(page, DIFFERENCE).getAttribute('aria-sort')).toBe('descending');
    await button.click();
    const up = await column(page, DIFFERENCE);
    expect(numbers(up)).toEqual(numbers(down).reverse());
    expect(await head(page, DIFFERENCE).getAttribute('aria-sort')).toBe('ascending');
    for (const texts of [down, up]) expect(texts.lastIndexOf('-') < 0 || texts.at(-1) === '-').toBe(true);
  });

  it('sorts names as a dictionary does', async () => {
    const page = await reader.open(document);
    await head(page, FIRST).getByRole('button').click();
    const names = await column(page, FIRST);
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-CN', { numeric: true }).compare));
  });

  it('filters by words, by what was found and by rule, and counts what is left', async () => {
    const page = await reader.open(document);
    const shown = () => page.locator('#list > tbody:not([hidden])').count();
    const all = forms().length;
    await page.getByLabel('部门、表名或文件名').fill('total-off');
    expect(await shown()).toBe(1);
    expect(await page.locator('output').textContent()).toBe(`显示 1 / ${all} 张`);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(shown).toBe(all);

    const none = forms().filter((form) => form.findings.every(({ severity }) => severity === 'info'));
    await page.getByLabel('问题', { exact: true }).selectOption({ label: '无错误和警告' });
    expect(await shown()).toBe(none.length);

    await page.getByLabel('问题', { exact: true }).selectOption({ label: '全部' });
    await page.getByLabel('问题类别').selectOption('score-missing');
    const missing = forms().filter((form) => form.findings.some(({ rule }) => rule === 'score-missing'));
    expect(missing.length).toBeGreaterThan(0);
    expect(await shown()).toBe(missing.length);
  });

  it('opens a form by keyboard: findings, tree, and the derivation of a score', async () => {
    const page = await reader.open(document);
    const name = page.locator('button.name').first();
    await page.getByRole('button', { name: '全部收起' }).focus();
    while (!(await name.evaluate((it) => it === it.ownerDocument.activeElement)))
      await page.keyboard.press('Tab');
    expect(await page.locator('.tree').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await name.getAttribute('aria-expanded')).toBe('true');
    const opened = page.locator(`#${await name.getAttribute('aria-controls')}`);
    expect(await opened.getByText('怎么改').first().isVisible()).toBe(true);
    const derivation = opened.locator('.tree details').first();
    await derivation.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await derivation.getByText('方法').isVisible()).toBe(true);
    await name.focus();
    await page.keyboard.press('Space');
    expect(await opened.isVisible()).toBe(false);
    expect(await name.getAttribute('aria-expanded')).toBe('false');
  });

  it('is whole without JavaScript: the table, and every tree folded in it', async () => {
    const page = await reader.open(document, { javaScriptEnabled: false });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('#list button').count()).toBe(0);
    const folded = page.locator('#list .more details:has(> .details)');
    expect(await folded.count()).toBe(forms().length);
    await folded.first().locator('> summary').click();
    expect(await folded.first().locator('.tree').isVisible()).toBe(true);
  });

  it('prints the list and what was opened, without controls', async () => {
    const page = await reader.open(document);
    await page.locator('button.name').first().click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('.tree').isVisible()).toBe(true);
    expect(await page.locator('#list > tbody').last().isVisible()).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
  });

  it.each([1280, 800])('needs no sideways scrolling of the page at %d', async (size) => {
    const page = await reader.open(document, { viewport: { width: size, height: 900 } });
    await page.locator('button.name').first().click();
    const width = (selector: string) => page.locator(selector).evaluate((it) => it.scrollWidth);
    expect(await width('html')).toBe(size);
    expect(await width('#list')).toBeLessThan(size);
  });

  it('shows hostile words as words', async () => {
    const words = `</noscript></td></script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>`;
    const form = sampleForm({
      title: words,
      findings: [scoreMismatch({ message: words, found: words, subject: [words] })],
      indicators: sampleForm().indicators.map((it) => ({ ...it, name: words, target: words })),
    });
    const files = ['甲', '乙', '丙', '丁'].map((name) =>
      sampleFile({ file: `${name}${words}/表.xlsx`, forms: [form] }),
    );
    const page = await reader.open(await print(sampleReport(files)));
    await page.getByRole('button', { name: '展开所列' }).click();
    expect(await page.locator('.findings li').first().textContent()).toContain(words);
    expect(await page.locator('.tree tbody th').filter({ hasText: words }).count()).toBeGreaterThan(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(reader.requests).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});
