import type { Located } from '../../model/place.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { isErrorValue } from '../../scoring/item.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'formula-broken',
  severity: 'error',
  page: {
    what: text(
      '目标值、实际完成值、分值或预算的单元格里是错误值（#REF!、#DIV/0! 等）。',
      'A target, a result, points or a cell of the budget holds an error value (#REF!, #DIV/0! …).',
    ),
    why: text(
      '读不到数就不能核对；不会把它当作 0。',
      'Without a value nothing can be checked; it is not taken for 0.',
    ),
    causes: text(
      '公式引用的单元格被删掉，除数是 0，或查找不到。',
      'A cell that the formula refers to was deleted, a divisor is 0, or nothing was found.',
    ),
  },
  *check(card) {
    for (const { cell, subject, isRate } of cellsOf(card)) {
      const code = cell.text.trim();
      if (!isErrorValue(code)) continue;
      const who = whose(cell.at, subject.at(-1) ?? '');
      yield {
        at: cell.at,
        subject,
        message: text(
          `${who.zh}是错误值 ${code}，没有读到数，没有核对。`,
          `${who.en} is the error value ${code}: nothing was read and nothing checked.`,
        ),
        remedy: text(`改正 ${cell.at.cell} 的公式，或填上数。`, `Mend the formula in ${cell.at.cell}.`),
        found: code,
        // The rate is worked out from the amounts, whatever stands in its cell.
        ...(isRate ? { severity: 'warning' as const } : {}),
      };
    }
  },
});

interface Checked {
  cell: Located<unknown>;
  subject: string[];
  isRate: boolean;
}

function cellsOf(card: Scorecard): Checked[] {
  const rows = card.indicators.flatMap((item): Checked[] => {
    const { target, actual, points } = item.indicator ?? {};
    return [target, actual, points].flatMap((cell) =>
      cell ? [{ cell, subject: subjectOf(item), isRate: false }] : [],
    );
  });
  const budget = (card.budget?.budget.rows ?? []).flatMap((row) =>
    [...row.figures].flatMap(([role, cell]): Checked[] => {
      const word = card.budget?.budget.headers.get(role)?.text.replace(/\s+/g, '') ?? row.name.text.trim();
      // The score that counts is told as a score.
      if (role === 'score' && row.scored) return [];
      return [{ cell, subject: ['预算执行', `${row.name.text.trim()} ${word}`], isRate: role === 'rate' }];
    }),
  );
  return [...budget, ...rows];
}
