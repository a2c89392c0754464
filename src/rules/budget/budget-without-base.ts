import type { BudgetRow } from '../../model/form.ts';
import { scoredRow } from '../../scoring/budget/budget.ts';
import { numberOf } from '../../scoring/derive.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'budget-without-base',
  severity: 'error',
  page: {
    what: text(
      '预算数是 0，却填了执行数、执行率或预算执行得分。',
      'The budget is 0, and an executed amount, a rate or a score is claimed.',
    ),
    why: text(
      '执行率是执行数 ÷ 预算数，没有预算数就没有执行率，预算执行得分没有依据，也没有核对。',
      'A rate is executed ÷ budget: without a base there is none, and the budget score was not checked.',
    ),
    causes: text(
      '总额一行漏填，金额只填在了分项里，或追加的预算没有填。',
      'The total row was not filled in, or a budget granted later was left out.',
    ),
  },
  *check(card) {
    const budget = card.budget?.budget;
    const row = budget && scoredRow(budget);
    if (!budget || !row) return;
    const bases = (['revised', 'original'] as const).flatMap((role) => row.figures.get(role) ?? []);
    const [base] = bases.filter(({ value }) => numberOf(value)?.isZero() === true);
    if (!base || bases.some(({ value }) => numberOf(value)?.isZero() === false)) return;
    const claims = claimsOf(row);
    if (claims.length === 0) return;
    const column = budget.headers.get('revised') ?? budget.headers.get('original');
    const word = column?.text.replace(/\s+/g, '') ?? '预算数';
    const [zh, en] = [claims.map((one) => one.zh).join('、'), claims.map((one) => one.en).join(', ')];
    const who = whose(base.at, row.name.text.trim());
    // An amount spent without a budget may rightly score nothing.
    const isScored = claims.some(({ scores }) => scores);
    yield {
      at: base.at,
      subject: ['预算执行', word],
      message: text(
        `${who.zh}${word}填 ${base.text.trim()}，${zh}；没有预算数就算不出执行率，预算执行得分没有核对。`,
        `${who.en}: the budget is ${base.text.trim()}, ${en}; there is no rate without a budget, and the budget score was not checked.`,
      ),
      remedy: text(
        `核对后在 ${base.at.cell} 填预算总额，再重算执行率和得分。`,
        `Put the whole budget into ${base.at.cell}, then work out rate and score again.`,
      ),
      found: base.text.trim(),
      related: (['executed', 'rate', 'score'] as const).flatMap((role) => row.figures.get(role)?.at ?? []),
      ...(isScored ? {} : { severity: 'warning' as const }),
    };
  },
});

/** What the row claims beside its budget of nothing. */
function claimsOf({ figures }: BudgetRow): { zh: string; en: string; scores: boolean }[] {
  const named = [
    { role: 'executed', zh: '执行数', en: 'executed' },
    { role: 'rate', zh: '执行率', en: 'the rate' },
    { role: 'score', zh: '得分', en: 'the score' },
  ] as const;
  return named.flatMap(({ role, zh, en }) => {
    const cell = figures.get(role);
    const value = cell?.value;
    if (!cell || (value?.kind !== 'number' && value?.kind !== 'percent') || value.number.isZero()) return [];
    const said = cell.text.trim();
    return [{ zh: `${zh}填 ${said}`, en: `${en} ${said}`, scores: role !== 'executed' }];
  });
}
