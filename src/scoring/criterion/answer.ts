import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { achievement, contrary, normalise, sameWords } from '../../values/index.ts';
import { type Achievement, allOrNothing, unknown } from '../achievement.ts';
import { otherPoints, UNREAD } from './doubt.ts';
import type { Criterion } from './model.ts';
import { pointsOf } from './worth.ts';

const YES = /^(?:有|是|√|已有|已建立|已制定|健全|达标|合格|符合)$/;
const NO = /^(?:无|没有|否|×|未建立|未制定|未达标|不合格|不符合)$/;

/** 有则得分，无则不得分, 达到目标得满分，否则不得分. */
export function applyAnswer(
  { full, words }: Extract<Criterion, { kind: 'answer' }>,
  { target, actual }: Indicator,
  points: Decimal,
): Achievement {
  const said = full && pointsOf(full, points);
  if (said && !said.equals(points)) return unknown(otherPoints(said, points));
  const met = answered(words, target, actual);
  if (met === null) return unknown(UNREAD);
  const shown = [target?.text.trim() ?? '', actual?.text.trim() ?? '']
    .filter((part) => part !== '')
    .join(' → ');
  return allOrNothing('criterion-all-or-nothing', met, shown);
}

const VERB = /公开|制定|建立|开展|报送|编制|落实|完成|达到|设立|备案|审批/g;

/** 未按要求公开 beside 按规定内容公开. */
function denies(asked: string, words: string): boolean {
  const verbs = asked.match(VERB) ?? [];
  return verbs.some((verb) => new RegExp(`^(?:尚|还)?(?:未|没有|没)[^,;。不]{0,6}${verb}`).test(words));
}

function answered(asked: string, target: Indicator['target'], actual: Indicator['actual']): boolean | null {
  const [wanted, reached] = [target?.value, actual?.value];
  const words = normalise(actual?.text ?? '');
  if (YES.test(words)) return true;
  if (NO.test(words)) return false;
  if (wanted?.kind === 'quantity' && reached?.kind === 'quantity' && wanted.unit.text === reached.unit.text) {
    const over = reached.number.comparedTo(wanted.number);
    const holds = { '≤': over <= 0, '<': over < 0, '>': over > 0, '≥': over >= 0, '=': over >= 0 };
    return holds[wanted.comparator ?? '≥'];
  }
  if (wanted?.kind === 'quantity') return null;
  if (wanted?.kind === 'phrase' && contrary(wanted.text, words)) return false;
  if (denies(asked, words)) return false;
  if (asked !== '' && contrary(asked.replace(/^(?:按规定|按要求)/, ''), words)) return false;
  const said = sameWords(target?.text ?? '', actual?.text ?? '') ? 'met' : achievement(words);
  return said === 'met' || said === 'missed' ? said === 'met' : null;
}
