import type { Decimal } from '../../model/decimal.ts';
import type { SumCheck, SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { Form } from '../../model/form.ts';
import type { Profile } from '../../model/profile.ts';
import type { Ruling, Scorecard, ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { countedScore, statedScore } from '../item.ts';
import { applyRulings } from '../rulings.ts';
import { gradeOf } from '../sums/grade.ts';
import { pointsOf, sumOrNull } from '../sums/groups.ts';
import { scoreClauses } from './clauses.ts';
import { summaryGroups } from './evaluation-groups.ts';
import { type ImpliedPoints, impliedChecks, impliedPoints, impliedStep } from './evaluation-points.ts';
import { type JudgedRow, judgeRow } from './evaluation-row.ts';
import { addUp, type JudgedTable, totalCheck, totalRowChecks } from './evaluation-sums.ts';
import { tierChecks, tierWords } from './evaluation-tiers.ts';

type Chosen = Pick<Scorecard, 'chosenBy' | 'overrides'> & Partial<Pick<Scorecard, 'statements' | 'unread'>>;

/** Recomputes an evaluation: a form of summary tables, or of clauses that a letter follows from. */
export function scoreEvaluation(
  form: Form,
  profile: Profile,
  chosen: Chosen,
  rulings: readonly Ruling[],
): Scorecard {
  const judged = form.summaries.map((table) => judgeTable(table, profile));
  const [main, ...others] = judged;
  const implied = main ? impliedPoints(main, profile) : null;
  const items = main ? main.rows.map((row, index) => itemOf(row, implied?.[index] ?? null)) : [];
  const applied = applyRulings(items, rulings);
  for (const item of items) {
    if (item.ruling && item.stated)
      item.verdict = item.stated.equals(item.ruling.score) ? 'agrees' : 'differs';
    item.counted = countedScore(item);
  }
  const graded = form.clauses ? scoreClauses(form.clauses, profile) : null;
  const checks = main ? checksOf(form, main, others, implied, profile) : [];
  const totals = totalsOf(form, items, checks);
  const grade = form.totals.flatMap((total) => total.grade ?? [])[0]?.value.trim() ?? null;
  const names = totals.recomputed ? (gradeOf(totals.recomputed, profile.grades)?.names ?? []) : [];
  // 优秀 and 优 are one grade; of a scale that the form prints itself the first writing is its own.
  const ownScale = chosen.statements?.some(({ setting }) => setting === 'grades') ?? false;
  const due = (ownScale ? null : names.find((name) => name === grade)) ?? names[0] ?? null;
  return {
    form,
    profile,
    statements: [],
    unread: [],
    ...chosen,
    budget: null,
    indicators: graded ? graded.items : items,
    groups: main ? summaryGroups(main, items, others) : [],
    totals,
    grade: { stated: grade, recomputed: graded ? graded.clauses.due : due },
    blocks: [],
    rulings: applied,
    costs: null,
    checks,
    clauses: graded?.clauses ?? null,
    impliedPoints: implied,
  };
}

function judgeTable(table: SummaryTable, profile: Profile): JudgedTable {
  return addUp(
    table,
    table.rows.map((row) => judgeRow(row, table, profile)),
    profile,
  );
}

function itemOf(judged: JudgedRow, implied: Decimal | null): ScoredItem {
  const { row, numbers, derivation, verdict, onTrust } = judged;
  const score = row.figures.get('score') ?? null;
  const steps = implied ? [impliedStep(judged, implied), ...derivation.steps] : derivation.steps;
  return {
    indicator: null,
    name: row.name,
    path: row.path.map(({ name }) => name),
    points: numbers.points,
    sharedPoints: null,
    ceiling: numbers.points,
    score,
    stated: numbers.score,
    derivation: { ...derivation, steps },
    verdict,
    diagnosis: null,
    ruling: null,
    counted: null,
    onTrust,
    at: score?.at ?? row.nameAt.at,
  };
}

function checksOf(
  form: Form,
  main: JudgedTable,
  others: readonly JudgedTable[],
  implied: ImpliedPoints | null,
  profile: Profile,
): SumCheck[] {
  const stated = form.totals.flatMap((total) => statedScore(total.score) ?? [])[0] ?? null;
  const ownTotals = new Map(
    [main, ...others].map((judged) => [judged.table.total?.figures.get('score'), judged]),
  );
  return [
    ...[main, ...others].flatMap(({ rows }) => rows.flatMap(({ checks }) => checks)),
    ...main.rows.flatMap(({ row, numbers }) => allOrNothing(row, numbers.points, numbers.score)),
    ...[main, ...others].flatMap((judged) => totalRowChecks(judged, profile)),
    ...form.totals.flatMap((total) => {
      const judged = (total.score && ownTotals.get(total.score)) ?? main;
      const also = judged === main && stated ? tierWords(others[0], stated) : null;
      return totalCheck(total, judged, profile, also);
    }),
    ...others.flatMap((tiers) => tierChecks(tiers, main, stated, profile)),
    ...(implied ? impliedChecks(main, implied, profile) : []),
  ];
}

/** 「有则得分，无则不得分」: nothing between. */
function allOrNothing(row: SummaryRow, points: Decimal | null, score: Decimal | null): SumCheck[] {
  const cell = row.figures.get('score');
  if (!/有则得分[,，、]?无则不得分/.test(row.nameAt.text.replace(/\s/g, ''))) return [];
  if (!points || !score || !cell || score.isZero() || score.greaterThanOrEqualTo(points)) return [];
  return [
    {
      rule: 'score-mismatch',
      verdict: 'differs',
      subject: [...row.path.map(({ name }) => name), row.name],
      at: cell.at,
      what: text('得分', 'the score'),
      found: cell.text.trim(),
      printed: true,
      expected: `0 或 ${points.toFixed()}`,
      difference: null,
      because: text('评分要点写明“有则得分，无则不得分”', 'the row is all or nothing'),
      related: [row.nameAt.at],
      severity: null,
    },
  ];
}

function totalsOf(
  form: Form,
  items: readonly ScoredItem[],
  checks: readonly SumCheck[],
): Scorecard['totals'] {
  const total = form.totals.find((candidate) => statedScore(candidate.score) !== null) ?? form.totals[0];
  const stated = total ? statedScore(total.score) : null;
  const counted = items.some((item) => item.counted === null)
    ? null
    : sumOrNull(items.map((item) => item.counted));
  const unchanged = items.every((item) => item.stated !== null && item.counted?.equals(item.stated));
  // A total that rounding explains stands.
  const stands =
    unchanged && checks.some((check) => check.at === total?.score?.at && check.verdict === 'rounding');
  return {
    points: pointsOf(items),
    stated,
    summed: sumOrNull(items.map((item) => item.stated)),
    recomputed: stands ? stated : counted,
    cap: null,
    at: total?.score?.at ?? total?.label.at ?? null,
  };
}
