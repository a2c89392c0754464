import type { Decimal } from '../../model/decimal.ts';
import type { SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { IndicatorGroup } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { ScoredGroup, ScoredItem } from '../../model/scorecard.ts';
import { bracketPoints } from '../../values/index.ts';
import { statedScore } from '../item.ts';
import { pointsOf, sumOrNull } from '../sums/groups.ts';
import type { JudgedTable } from './evaluation-sums.ts';

/**
 * The rows of a summary as groups of the report: each dimension for itself, or the sections of a rubric with the
 * ceilings in their brackets. A second addition stands under its own name, so that nobody adds it to the first.
 */
export function summaryGroups(
  main: JudgedTable,
  items: readonly ScoredItem[],
  others: readonly JudgedTable[],
): ScoredGroup[] {
  const own = main.rows.some(({ row }) => row.path.length > 0)
    ? sectionGroups(main, items)
    : items.map((item) => groupOf(item.name, [], [item], null));
  return [...own, ...others.flatMap(tierGroups)];
}

function groupOf(
  name: string,
  path: string[],
  items: ScoredItem[],
  group: IndicatorGroup | null,
): ScoredGroup {
  const [first] = items;
  if (!first) throw new Error('a group without rows');
  const stated = sumOrNull(items.map((item) => item.stated));
  return {
    kind: path.length === 0 ? 'level1' : 'level2',
    name,
    path,
    group,
    points: group?.points?.value ?? pointsOf(items),
    stated: group ? statedScore(group.subtotal?.score ?? null) : stated,
    summed: stated,
    recomputed: sumOrNull(items.map((item) => item.counted)),
    items,
    at: group?.label?.at ?? first.at,
  };
}

function tierGroups({ table, rows }: JudgedTable): ScoredGroup[] {
  return rows.map(({ row, numbers }) => ({
    kind: 'level2' as const,
    name: row.name,
    path: [table.label.text.trim()],
    group: null,
    points: numbers.points,
    stated: numbers.score,
    summed: numbers.score,
    recomputed: numbers.score,
    items: [],
    at: row.figures.get('score')?.at ?? row.nameAt.at,
  }));
}

/** Sections and the items in them: rows that follow each other under the same labels, merged or repeated. */
function sectionGroups({ table, rows }: JudgedTable, items: readonly ScoredItem[]): ScoredGroup[] {
  const groups: ScoredGroup[] = [];
  const under = (index: number, level: number) => keyOf(rows[index]?.row, level);
  for (const [index, { row }] of rows.entries()) {
    for (const [level, { name, label }] of row.path.entries()) {
      const key = under(index, level);
      if (index > 0 && under(index - 1, level) === key) continue;
      let end = index;
      while (under(end + 1, level) === key) end++;
      const path = row.path.slice(0, level).map((section) => section.name);
      groups.push(
        groupOf(name, path, items.slice(index, end + 1), sectionOf(name, label, row, table, level)),
      );
    }
  }
  return groups;
}

/** The labels of a row down to a level; null where it has none so deep. */
function keyOf(row: SummaryRow | undefined, level: number): string | null {
  if (!row || row.path.length <= level) return null;
  const labels = row.path.slice(0, level + 1).map(({ label }) => label.text.replace(/\s/g, ''));
  return labels.join('|');
}

function sectionOf(
  name: string,
  label: Located<string>,
  row: SummaryRow,
  table: SummaryTable,
  level: number,
): IndicatorGroup {
  const points: Decimal | null = bracketPoints(label.text);
  const key = keyOf(row, level);
  const closing = table.subtotals.find((subtotal) => keyOf(subtotal, level) === key);
  const column = level === 0 ? row.figures.get('subtotal') : undefined;
  const score = closing?.figures.get('score') ?? column ?? null;
  return {
    kind: level === 0 ? 'level1' : 'level2',
    name,
    label,
    points: points ? { ...label, value: points } : null,
    subtotal: score ? { points: closing?.figures.get('points') ?? null, score } : null,
    groups: [],
    indicators: [],
  };
}
