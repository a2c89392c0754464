import { sum } from '../../model/decimal.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { type Text, text } from '../../text/language.ts';
import type { Draft } from '../rule.ts';

/** What an evaluation leaves to trust, told once for its table. */
export function summaryTrust(card: Scorecard): Draft | null {
  const [table] = card.form.summaries;
  const rows = card.indicators.filter((item) => item.onTrust && !item.ruling && item.verdict !== 'missing');
  if (!table || rows.length === 0) return null;
  const whole = rows.length === card.indicators.length;
  const names = whole ? `${rows.length} 行` : rows.map(({ name }) => name).join('、');
  const why = because(
    card,
    rows.some(({ stated }) => stated !== null),
  );
  const { cell } = table.label.at;
  return {
    at: table.label.at,
    subject: [table.label.text.trim()],
    message: text(
      `${cell} 表中${whole ? ` ${names}` : `“${names}”`}的得分只能采信：${why.zh}。`,
      `${cell}: the scores of ${rows.length} of ${card.indicators.length} rows are taken on trust: ${why.en}.`,
    ),
    remedy: text(
      '需要逐项核对的，请附分值和扣分明细。',
      'Add points and deductions where they are to be checked.',
    ),
  };
}

function because(card: Scorecard, scored: boolean): Text {
  if (!scored) {
    return text(
      '只有得分率，没有分值和得分，总分没有分项可加',
      'they print a rate only, and nothing adds up to the total',
    );
  }
  const { impliedPoints, profile } = card;
  const known = impliedPoints?.flatMap((points) => points ?? []) ?? [];
  if (known.length > 0 && known.length === impliedPoints?.length) {
    const listed = known.map((points) => points.toFixed()).join('、');
    const added = sum(known).toFixed();
    const total = profile.points.total === added ? added : `${added}（不是 ${profile.points.total}）`;
    return text(
      `表上没有分值，由得分 ÷ 得分率推得 ${listed}，合计 ${total}`,
      `no points are printed; score ÷ rate gives ${listed}, ${added} in all`,
    );
  }
  return text(
    '没有扣分或得分率可推，只核对了上限、加总和等级',
    'nothing printed gives them; ceilings, sums and the grade were checked',
  );
}
