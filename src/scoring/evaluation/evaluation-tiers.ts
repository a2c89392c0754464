import { type Decimal, printScore } from '../../model/decimal.ts';
import type { SumCheck } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import { type Text, text } from '../../text/language.ts';
import { compareTotal, type JudgedTable } from './evaluation-sums.ts';

/**
 * A second addition, 维持 + 提升 + 创新, must give the declared total as the dimensions do. One that agrees with the
 * dimensions where both differ from the total is no error of its own: the total is.
 */
export function tierChecks(
  tiers: JudgedTable,
  main: JudgedTable,
  stated: Decimal | null,
  profile: Profile,
): SumCheck[] {
  const { summed, points, table } = tiers;
  if (!summed) return [];
  const checks: SumCheck[] = [];
  const reference = stated ?? main.summed;
  const verdict = reference && compareTotal(reference, tiers, profile);
  const withMain = main.summed ? compareTotal(main.summed, tiers, profile) : null;
  const own = table.total?.figures.get('score');
  const ownIsRight =
    own?.value.kind !== 'number' || compareTotal(own.value.number, tiers, profile) !== 'differs';
  if (
    reference &&
    verdict &&
    ownIsRight &&
    !(verdict === 'differs' && withMain !== null && withMain !== 'differs')
  ) {
    checks.push({
      rule: 'total-mismatch',
      verdict,
      subject: [table.label.text.trim()],
      at: (own ?? table.label).at,
      what: text('分类合计', 'the second addition'),
      found: printScore(summed),
      printed: own !== undefined,
      expected: printScore(reference),
      difference: reference.minus(summed),
      because: text(
        `各类得分加起来是 ${printScore(summed)}，总分是 ${printScore(reference)}`,
        `the kinds add up to ${printScore(summed)}, the total is ${printScore(reference)}`,
      ),
      related: tiers.rows.flatMap(({ row }) => row.figures.get('score')?.at ?? []),
      severity: null,
    });
  }
  if (points && !points.equals(profile.points.total)) checks.push(pointsCheck(tiers, points, profile));
  return checks;
}

function pointsCheck({ table, rows }: JudgedTable, points: Decimal, profile: Profile): SumCheck {
  const total = table.total?.figures.get('points');
  const expected = profile.points.total;
  return {
    rule: 'points-sum',
    verdict: 'differs',
    subject: [table.label.text.trim()],
    at: (total ?? table.label).at,
    what: text('各类分值合计', 'the points of the kinds'),
    found: points.toFixed(),
    printed: total !== undefined,
    expected,
    difference: points.negated().plus(expected),
    because: text(`各类分值加起来应为 ${expected}`, `they must add up to ${expected}`),
    related: rows.flatMap(({ row }) => row.figures.get('points')?.at ?? []),
    severity: null,
  };
}

/** 「绩效维持型 72.07 + 绩效提升型 9.5 + …」, where the second addition bears the declared total out. */
export function tierWords(tiers: JudgedTable | undefined, stated: Decimal): Text | null {
  if (!tiers?.summed?.equals(stated)) return null;
  const names = tiers.rows.map(({ row }) => row.name).join('、');
  return text(
    `${names}加起来正好是 ${printScore(stated)}`,
    `the kinds add up to ${printScore(stated)} exactly`,
  );
}
