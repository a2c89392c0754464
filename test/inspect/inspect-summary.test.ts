import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inspectFile } from '../../src/inspect/inspect.ts';

const inspected = async (name: string) => {
  const path = join(import.meta.dirname, '../../fixtures/evaluations', name);
  const [form] = await inspectFile(path, { profile: null, rules: new Map(), language: 'zh' });
  return form?.groups ?? [];
};

it('shows the rows of an evaluation with what was read in each cell', async () => {
  const [table] = await inspected('wrong/deductions.xlsx');
  expect(table).toMatchObject({ kind: 'level1', name: '二级指标', cell: '评价结果!A3', points: null });
  const [first] = table?.indicators ?? [];
  expect(first).toMatchObject({ name: '管理效率', cell: '评价结果!A4' });
  expect(first?.values).toContainEqual({ role: 'deduction', cell: '评价结果!D4', text: '6', read: '6' });
  expect(first?.values).toContainEqual({ role: 'rate', cell: '评价结果!E4', text: '70%', read: '70%' });
});

it('shows which clauses of a report were met', async () => {
  const [clauses] = await inspected('wrong/report-grade.xlsx');
  const marks = clauses?.indicators.map(({ name, values }) => [name, values[0]?.read]);
  expect(marks?.slice(0, 2)).toEqual([
    ['结论可用', '✗'],
    ['逻辑清晰', '✓'],
  ]);
});
