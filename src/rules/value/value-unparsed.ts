import type { Located } from '../../model/place.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import type { Value } from '../../model/value.ts';
import { misreadDigits } from '../../scoring/unreadable.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'value-unparsed',
  severity: 'warning',
  page: {
    what: text(
      '目标值或实际完成值里有几个数，或数与文字混写，读不成一个值。',
      'A target or result holds several numbers and cannot be read as one value.',
    ),
    why: text(
      '这一行没有重算，得分按填报采信。',
      'The row was not recomputed; its score was taken as stated.',
    ),
    causes: text('把几项工作写进了一个指标。', 'Several pieces of work in one indicator.'),
  },
  *check(card) {
    for (const item of card.indicators) {
      if (item.derivation.due.kind !== 'unknown' || item.points === null) continue;
      for (const cell of [item.indicator?.target, item.indicator?.actual]) {
        if (cell?.value.kind !== 'unparsed') continue;
        const who = whose(cell.at, item.name);
        const misread = misreadDigits(cell.text);
        if (misread) {
          yield misreadDraft(item, cell, misread);
          continue;
        }
        yield {
          at: cell.at,
          subject: subjectOf(item),
          message: text(
            `${who.zh}“${short(cell.text)}”读不成一个值，本行没有重算。`,
            `${who.en}: “${short(cell.text)}” is not one value; the row was not recomputed.`,
          ),
          why: item.derivation.due.because,
          remedy: text(
            '只写一个可比较的数和单位，其余放到说明里，或拆成几个指标。',
            'Write one number with its unit; split the indicator if needed.',
          ),
          found: cell.text.trim(),
        };
      }
    }
  },
});

/** 9o%: letters where digits are meant. */
function misreadDraft(
  item: ScoredItem,
  { at, text: words }: Located<Value>,
  { found, likely }: { found: string; likely: string },
): Draft {
  const who = whose(at, item.name);
  return {
    at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}“${short(words)}”里的“${found}”夹着字母，像是“${likely}”的误写，本行没有重算。`,
      `${who.en}: “${found}” in “${short(words)}” holds letters; it may stand for ${likely}. The row was not recomputed.`,
    ),
    remedy: text(`核对后用数字重新填写。`, 'Check it and type it again in digits.'),
    found: words.trim(),
  };
}

function short(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
