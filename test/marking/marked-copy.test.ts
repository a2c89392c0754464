import { describe, expect, test } from 'vitest';
import { markedCopy } from '../../src/marking/marked-copy.ts';
import type { FindingReport } from '../../src/model/report.ts';
import { cleanFile, sampleFile, sampleForm, scoreMismatch } from '../reporters/sample-report.ts';

const marksOf = (...findings: FindingReport[]) =>
  markedCopy(sampleFile({ forms: [sampleForm({ findings })] }), 'zh').marks;

describe('marks', () => {
  test('a note says what is wrong, why, what to do and what that changes', () => {
    expect(marksOf(scoreMismatch())).toEqual([
      {
        sheet: '自评表',
        cell: 'H40',
        level: 'error',
        note: [
          '“优抚医疗保障率”得分填 0.60，按规则应为 1.00，少 0.40。',
          '为什么：目标 100%，实际 100%，完成率 100%：1.00 × 100 ÷ 100 = 1.00。',
          '怎么改：请把 H40 改为 1.00；如果 0.60 是有意扣分，请写明原因，或在 perf-score.yaml 里记录核定。',
          '改正后：优抚医疗保障率 0.60 → 1.00，退役军人事务 7.46 → 7.86，总分 97.69 → 98.09',
        ].join('\n'),
      },
    ]);
  });

  test('several findings of one cell share a note, errors first, each with its level', () => {
    const brief = { why: null, cascade: [], remedy: '' };
    const marks = marksOf(
      scoreMismatch({ ...brief, severity: 'warning', message: '甲。' }),
      scoreMismatch({ ...brief, severity: 'error', message: '乙。' }),
    );
    expect(marks).toEqual([
      { sheet: '自评表', cell: 'H40', level: 'error', note: '【错误】乙。\n\n【警告】甲。' },
    ]);
  });

  test('notes of no consequence leave the cell alone', () => {
    expect(marksOf(scoreMismatch({ severity: 'info' }))).toEqual([]);
  });

  test('a sheet whose name holds the mark between sheet and cell is found', () => {
    const [mark] = marksOf(scoreMismatch({ cell: '注意!表!H40' }));
    expect(mark).toMatchObject({ sheet: '注意!表', cell: 'H40' });
  });
});

describe('the sheet of results', () => {
  const sheet = markedCopy(sampleFile(), 'zh').sheet;
  const texts = sheet.rows.map((row) => row.cells.map((cell) => cell.text ?? cell.number ?? ''));

  test('begins with the name by which it is known again', () => {
    expect(texts[0]).toEqual(['perf-score 复核结果']);
  });

  test('fills every row to the same width', () => {
    const widths = sheet.rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0));
    expect([...new Set(widths)].sort((a, b) => a - b)).toEqual([0, 7, 10]);
    expect(sheet.columnWidths).toHaveLength(10);
  });

  test('holds the sums with their differences', () => {
    expect(texts).toContainEqual(['退役军人事务', '8', '', '7.46', '7.86', '0.4']);
    expect(texts).toContainEqual(['总分', '100', '97.69', '97.69', '98.09', '0.4']);
  });

  test('lists every finding, notes too, each with a link to its cell', () => {
    const links = sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.link ? [cell.link.cell] : [])),
    );
    expect(links).toEqual(['H40', 'F41', 'H45', 'H45']);
  });

  test('lists what could not be recomputed, and why', () => {
    expect(texts).toContainEqual([
      '采信',
      '自评表!H45',
      '1.00',
      '0',
      '1',
      '居民幸福感',
      '“仍有差距”无法对应到三档，采信填报',
      '不断提升 → 仍有差距',
      '按完成比例',
    ]);
  });

  test('of a form without findings has no table of them', () => {
    const rows = markedCopy(cleanFile(), 'zh').sheet.rows.flatMap((row) =>
      row.cells.map((cell) => cell.text),
    );
    expect(rows).not.toContain('哪里不对、为什么');
    expect(rows).toContain('总分');
  });
});
