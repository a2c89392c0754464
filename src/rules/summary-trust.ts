import { sum } from '../model/decimal.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { text } from '../model/text.ts';
import type { Draft } from './rule.ts';

/** What an evaluation leaves to trust, told once for its table. */
export function summaryTrust(card: Scorecard): Draft | null {
  const [table] = card.form.summaries;
  const rows = card.indicators.filter((item) => item.onTrust && !item.ruling && item.verdict !== 'missing');
  if (!table || rows.length === 0) return null;
  const names =
    rows.length === card.indicators.length ? `${rows.length} 行` : rows.map(({ name }) => name).join('、');
  const many = `${rows.length} of ${card.indicators.length} rows`;
  const scored = rows.some(({ stated }) => stated !== null);
  const implied = impliedWords(card);
  return {
    at: table.label.at,
    subject: [table.label.text.trim()],
    message: scored
      ? text(
          `${table.label.at.cell} 表中${names}的得分没有扣分或得分率可推，只能采信；加总、上限和等级已核对。`,
          `${table.label.at.cell}: the scores of ${many} follow from nothing printed and are taken on trust; sums, ceilings and the grade were checked.`,
        )
      : text(
          `${table.label.at.cell} 表中${names}只有得分率，没有分值和得分，总分只能采信。`,
          `${table.label.at.cell}: ${many} print a rate only, so the total is taken on trust.`,
        ),
    why: implied,
    remedy: text(
      '需要逐项核对的，请附分值和扣分明细。',
      'Add points and deductions where they are to be checked.',
    ),
  };
}

function impliedWords({ impliedPoints, profile }: Scorecard) {
  const known = impliedPoints?.flatMap((points) => points ?? []) ?? [];
  if (known.length === 0 || known.length < (impliedPoints?.length ?? 0)) return null;
  const listed = known.map((points) => points.toFixed()).join('、');
  const added = sum(known).toFixed();
  const all =
    profile.points.total === added ? `，合计 ${added}` : `，合计 ${added}，不是 ${profile.points.total}`;
  return text(
    `分值没有印出，由得分 ÷ 得分率推得 ${listed}${all}`,
    `the points are not printed; score ÷ rate gives ${listed}, ${added} in all`,
  );
}
