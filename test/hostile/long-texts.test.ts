import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../src/index.ts';
import { buildWorkbook, escapeXml } from '../workbook/build.ts';

/** What a cell can hold at most. */
const CELL = 32_767;
const SEEDS = [
  '9',
  '1.',
  '1,',
  '；',
  '（',
  '5%',
  '≥5',
  '-',
  '1/',
  '一、',
  '①',
  '万',
  '一百',
  '每少1个扣1分；',
  '2022年',
  '达到',
  ' ',
];

const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '评分标准',
  '偏差原因分析',
];
const text = (words: string) =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`;
const row = (cells: readonly string[]) => `<row>${cells.map(text).join('')}</row>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-score-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A row for each column, with the words in that column. */
function formWith(words: string): Uint8Array {
  const plain = ['产出指标', '数量指标', '件数', '5个', '5个', '1', '1', '完成得1分', '无'];
  const rows = header.slice(2).map((_, at) => row(plain.with(at + 2, words)));
  return buildWorkbook({
    sheets: [{ name: '表', rows: [row(header), ...rows, row(['总分', '', '', '', '', '7', '7'])].join('') }],
  });
}

async function timed(bytes: Uint8Array) {
  const path = join(folder, 'x.xlsx');
  writeFileSync(path, bytes);
  const before = process.cpuUsage();
  const report = await checkFile(path);
  const { user, system } = process.cpuUsage(before);
  return { report, milliseconds: (user + system) / 1000 };
}

describe('a text as long as a cell can be, in every column', () => {
  it.each(SEEDS)('of nothing but %j costs no more than one that people write', async (seed) => {
    const long = seed.repeat(CELL).slice(0, CELL);
    await timed(formWith(long.slice(0, 300)));
    const usual = await timed(formWith(long.slice(0, 300)));
    const longest = await timed(formWith(long));
    expect(longest.report.internalErrors).toEqual([]);
    // Some hundred times the length; reading, which grows with it, has a part in both.
    expect(longest.milliseconds).toBeLessThan(60 * Math.max(usual.milliseconds, 20));
    expect(JSON.stringify(longest.report).length).toBeLessThan(20 * CELL);
  });

  it('is cut, and what is quoted of it says so or is short', async () => {
    const { report } = await timed(formWith('很长的话'.repeat(CELL / 4)));
    const [form] = report.forms;
    const names = form?.indicators.map(({ name }) => name) ?? [];
    expect(names.some((name) => name.includes('文字过长，以下没有读'))).toBe(true);
    for (const { message, found } of form?.findings ?? []) {
      expect(message.length).toBeLessThan(1100);
      expect((found ?? '').length).toBeLessThan(1100);
    }
  });
});
