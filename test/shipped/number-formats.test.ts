import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildSheet } from '../workbook/build.ts';

/** The built program. What a chunk gives to another there is not what the sources give each other. */
const PROGRAM = join(import.meta.dirname, '../../bin/perf-score.js');
const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADINGS = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

/** A form of one row whose target and result are dates and times in that format, scored in full. */
function formOf(code: string, target: number, actual: number): string {
  const heads = HEADINGS.map((text, i) => inline(`${'ABCDEF'[i]}1`, text)).join('');
  const row = `${inline('A2', '产出指标')}${inline('B2', '完工时间')}<c r="C2" s="1"><v>${target}</v></c><c r="D2" s="1"><v>${actual}</v></c><c r="E2"><v>100</v></c><c r="F2"><v>100</v></c>`;
  const total = `${inline('A3', '总分')}<c r="E3"><v>100</v></c><c r="F3"><v>100</v></c>`;
  const path = join(folder, `${target}-${actual}.xlsx`);
  const rows = `<row r="1">${heads}</row><row r="2">${row}</row><row r="3">${total}</row>`;
  writeFileSync(path, buildSheet(rows, { cellFormats: [0, 177], numberFormats: { 177: code } }));
  return path;
}

it('shows dates with a time as a spreadsheet does, and not as serial numbers', () => {
  const path = formOf('yyyy/m/d h:mm', 44926.75, 45107.5);
  const told = execFileSync(process.execPath, [PROGRAM, 'explain', path, 'F2'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(told).toContain('2022/12/31 18:00');
  expect(told).not.toContain('44926');
});
