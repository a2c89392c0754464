import type { IndicatorGroup } from '../../model/indicator.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { hasOpenColumn } from '../sentence-parts.ts';

export default defineRule({
  id: 'points-missing',
  severity: 'error',
  page: {
    what: text(
      '表里有得分，但没有分值：没有分值栏，指标名称和括号里也没有写分值。',
      'The form has scores and no points: no column, no bracket and no name gives any.',
    ),
    why: text('没有分值就不能重算得分。', 'Without points no score can be recomputed.'),
    causes: text('分值栏删掉了、没有填，或表头改了名。', 'The column was deleted, left blank, or renamed.'),
  },
  *check(card) {
    const first = card.indicators[0]?.indicator?.score;
    if (!first || !lacksPoints(card)) return;
    const header = card.form.readings.find(({ role }) => role === 'score');
    const { sheet } = first.at;
    yield {
      at: header?.at ?? first.at,
      subject: ['表头'],
      message: text(
        `${sheet} 有得分，但没有分值：没有填了数的“分值”栏，指标名称和括号里也没有写分值，各项得分没有办法重算。`,
        `${sheet} has scores and no points: neither a column nor a bracket nor a name gives any, so no score can be recomputed.`,
      ),
      remedy: text('补上“分值”栏，逐项填写分值。', 'Add a column of points and fill it in.'),
      found: '',
      expected: '分值',
    };
  },
});

function lacksPoints(card: Scorecard): boolean {
  const { form, indicators } = card;
  // A standard may say what a row is worth, and another finding names a column that could hold the points.
  if (form.columns.has('criterion') || form.columns.has('weight') || hasOpenColumn(card, ['points']))
    return false;
  if (indicators.every(({ stated }) => stated === null)) return false;
  return indicators.every(({ points }) => points === null) && !form.groups.some(hasPoints);
}

const hasPoints = (group: IndicatorGroup): boolean => group.points !== null || group.groups.some(hasPoints);
