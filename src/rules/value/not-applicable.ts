import { printScore } from '../../model/decimal.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { type Text, text } from '../../text/language.ts';
import { whose } from '../sentence-parts.ts';

/** The sentence about a row that does not apply and has points all the same, and what to do. */
export function notApplicableWords(item: ScoredItem): { message: Text; remedy: Text } {
  const { points, stated, indicator } = item;
  const who = whose(item.at, item.name);
  const words = indicator?.target?.text.trim() ?? '';
  const has = [
    points ? text(`分值 ${printScore(points)}`, `${printScore(points)} points`) : null,
    stated ? text(`得分 ${printScore(stated)}`, `a score of ${printScore(stated)}`) : null,
  ].filter((part) => part !== null);
  const zh = has.map((part) => part.zh).join('、');
  const en = has.map((part) => part.en).join(' and ');
  return {
    message: text(
      `${who.zh}目标写的是“${words}”，却有${zh}。`,
      `${who.en}: the target says “${words}”, and yet the row has ${en}.`,
    ),
    remedy: text(
      '不适用的指标不计分：把它的分值调到其他指标，或补填目标值和实际完成值。',
      'An indicator that does not apply has no score: move its points to the others, or fill in target and result.',
    ),
  };
}
