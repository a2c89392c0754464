import type { Budget, BudgetRole } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { bracketPoints } from '../../values/index.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import { numberAt, unitIn } from './budget.ts';

/** A figure with the words that say what it is. */
interface Said {
  label: Slot;
  role: BudgetRole;
  figure: Located<Figure>;
}

/**
 * Reads a line that is a whole budget block, without a header: 「预算数：100万元 | 执行数：95万元 | 得分：9.5」, or each label in
 * a cell before its number. Null unless both amounts are there.
 */
export function budgetLine(line: Line, page: Page, unitOfForm: string | null): Budget | null {
  if (!line.slots.some(({ word }) => word.said?.role === 'executed' || word.budget?.role === 'executed'))
    return null;
  const label = line.slots.find(({ word }) => !word.said && !word.budget?.amount) ?? line.slots[0];
  if (!label) return null;
  const unit = unitIn(label.text) ?? unitOfForm;
  const said = saidIn(line, page, unit);
  const roles = new Set(said.map(({ role }) => role));
  if (!roles.has('executed') || !(roles.has('revised') || roles.has('original'))) return null;
  const figures = new Map(said.map(({ role, figure }) => [role, figure] as const));
  const bracket = bracketPoints(label.text);
  // Behind the amounts the score may stand on its own.
  const last = line.slots.at(-1);
  if (bracket && last && !figures.has('score') && !said.some(({ figure }) => figure.at === last.at)) {
    const figure = page.figure(last);
    if (figure.value.kind === 'number') figures.set('score', figure);
  }
  const points = bracket ? page.located(label, bracket) : numberAt(figures.get('points'));
  return {
    label: page.text(label),
    points,
    unit,
    headers: new Map(said.map((one) => [one.role, page.text(one.label)] as const)),
    rows: [{ name: page.text(label), section: null, scored: true, figures }],
    gaps: points && !figures.has('score') ? ['score'] : [],
    unknown: [],
  };
}

function saidIn(line: Line, page: Page, unit: string | null): Said[] {
  return line.slots.flatMap((slot, index): Said[] => {
    const { said, budget } = slot.word;
    if (said) {
      const figure = page.said(slot, said.words, unit);
      return figure.value.kind === 'words' ? [] : [{ label: slot, role: said.role, figure }];
    }
    const next = line.slots[index + 1];
    if (!budget || !next) return [];
    // 项目支出 beside its amount is a part of the budget, and not what was spent of it.
    if (budget.role !== 'rate' && budget.role !== 'score' && budget.role !== 'points' && !budget.amount)
      return [];
    const figure = page.figure(next, unit);
    return figure.value.kind === 'number' || figure.value.kind === 'percent'
      ? [{ label: slot, role: budget.role, figure }]
      : [];
  });
}
