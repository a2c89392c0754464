import type { ColumnReading } from '../model/column-reading.ts';
import { type Decimal, printPercent, printScore, twoDecimals } from '../model/decimal.ts';
import type { Located, Place } from '../model/place.ts';
import type { Role } from '../model/role.ts';
import {
  type Derivation,
  type Due,
  printFormula,
  type Scorecard,
  type ScoredItem,
  type TotalCap,
} from '../model/scorecard.ts';
import type { Figure } from '../model/value.ts';
import { type Text, text } from '../text/language.ts';
import type { Change } from './rule.ts';

/** The parts of sentences that many rules share. */

export const subjectOf = (item: Pick<ScoredItem, 'path' | 'name'>) => [...item.path, item.name];

/** `H40「优抚医疗保障率」`. */
export function whose(at: Place, name: string): Text {
  return text(`${at.cell}「${name}」`, `${at.cell} “${name}”`);
}

/** A due score in words: `1.00`, `0.80–1.00`. */
export function printDue(due: Due): string | null {
  if (due.kind === 'exact') return printScore(due.value);
  if (due.kind === 'interval') return `${twoDecimals(due.low)}–${twoDecimals(due.high)}`;
  return null;
}

/** The derivation as one sentence: 「完成率 113 ÷ 124 = 91.13%；应得分 3 × 113 ÷ 124 = 2.7339 → 2.73」. */
export function printSteps(derivation: Derivation): Text | null {
  const { steps, due } = derivation;
  const because = due.kind === 'exact' ? null : due.because;
  if (steps.length === 0) return because;
  const line = (language: keyof Text) => {
    const parts = steps.map((step) => {
      const formula = printFormula(step);
      return formula === '' ? step.label[language] : `${step.label[language]} ${formula}`;
    });
    if (because) parts.unshift(because[language]);
    return parts.join(language === 'zh' ? '；' : '; ');
  };
  return text(line('zh'), line('en'));
}

/** Why a total is limited, as part of a sentence. */
export function printCap({ rate, below, total }: TotalCap): Text {
  const [reached, bound, most] = [printPercent(rate), printPercent(below), total.toFixed()];
  return text(
    `预算执行率 ${reached} 低于 ${bound}，总分不得超过 ${most}`,
    `with an execution rate of ${reached}, below ${bound}, the total may not exceed ${most}`,
  );
}

/** The score, the outermost group above it, and the total, each before and after. */
export function cascadeOf(card: Scorecard, item: ScoredItem, to: Decimal): Change[] {
  const from = item.stated;
  if (from === null) return [];
  const delta = to.minus(from);
  const changes: Change[] = [{ name: text(item.name, item.name), from, to }];
  const group = card.groups.find(
    (candidate) =>
      candidate.kind !== 'budget' && candidate.path.length === 0 && candidate.items.includes(item),
  );
  // A dimension of an evaluation is its own group.
  if (group?.summed && group.name !== item.name) {
    changes.push({ name: text(group.name, group.name), from: group.summed, to: group.summed.plus(delta) });
  }
  const { summed } = card.totals;
  if (summed) changes.push({ name: text('总分', 'total'), from: summed, to: summed.plus(delta) });
  return changes;
}

/** Every item with a score of its own: the budget first, then the indicators in page order. */
export function itemsOf(card: Scorecard): ScoredItem[] {
  return card.budget ? [card.budget.item, ...card.indicators] : card.indicators;
}

/** The cells of a form that state sums of points or scores, with what to call them. */
export function sumCells({ form, groups }: Scorecard): { name: string; cell: Located<Figure> }[] {
  const named = (name: string, cell: Located<Figure> | null | undefined) => (cell ? [{ name, cell }] : []);
  return [
    ...form.totals.flatMap(({ label, points, score }) => [
      ...named(`${label.text.trim()}分值`, points),
      ...named(label.text.trim(), score),
    ]),
    ...groups.flatMap(({ name, group }) => [
      ...named(`${name}分值小计`, group?.subtotal?.points),
      ...named(`${name}小计`, group?.subtotal?.score),
    ]),
  ];
}

/** A row with points whose score cell holds no number. A row that shares the score cell of a row above is none. */
export function awaitsScore(item: ScoredItem): boolean {
  return item.stated === null && item.points !== null && item.indicator?.scoreRows !== 0;
}

/** The form has no scores to check, and no column that could hold some. */
export function isUnscored(card: Scorecard): boolean {
  if (card.form.columns.has('score') || hasOpenColumn(card, ['score', 'points'])) return false;
  return card.indicators.every((item) => item.stated === null);
}

/** A column of the form could hold one of these roles and was not settled. */
export function hasOpenColumn(card: Scorecard, roles: readonly Role[]): boolean {
  return card.form.readings.some(
    ({ by, could }) => by === 'open' && could.some((role) => roles.includes(role)),
  );
}

/** 「G 列的表头“单位得分”」, as the subject of a sentence. */
export function headerCell({ at, column, heading }: ColumnReading): Text {
  return heading === ''
    ? text(`${at.cell} 是空的，${column} 列没有表头`, `${at.cell} is blank: column ${column} has no header`)
    : text(
        `${at.cell} 的表头是“${heading}”（${column} 列）`,
        `${at.cell} heads column ${column} with “${heading}”`,
      );
}

/** Nobody has filled the form in: it is a template, or the wrong file. */
export function isBlankForm(card: Scorecard): boolean {
  const { clauses, summaries } = card.form;
  if (clauses) return clauses.rows.every(({ met }) => met === null);
  // A summary of rates has no scores to fill in.
  if (summaries.some(({ columns }) => !columns.has('score'))) return false;
  const blank = (item: ScoredItem) => {
    const actual = item.indicator?.actual?.value;
    return item.stated === null && (actual === undefined || actual.kind === 'blank');
  };
  const total = card.totals.stated;
  if (hasOpenColumn(card, ['score', 'points', 'actual'])) return false;
  return itemsOf(card).every(blank) && card.budget?.rate == null && (total === null || total.isZero());
}

/** Where a finding about the form as a whole stands: its title, else its first indicator. */
export function formPlace(card: Scorecard): Place | null {
  return card.form.title?.at ?? card.indicators[0]?.at ?? card.budget?.item.at ?? null;
}
