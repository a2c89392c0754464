import { ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Quantity, Value } from '../../model/value.ts';
import { remember } from '../../text/remember.ts';
import { excludes, isDuration, unitOf } from '../../values/index.ts';
import { isWorkOrChange } from './wish.ts';

const MISHAP =
  /(?:事故|投诉|举报|舆情|违[规纪法]|上访|信访|重访|差错|失误|伤亡|死亡|事件|[事治]案件|纠纷|污染|疫情|火灾|逾期|拖欠|欠薪|返工|返贫|缺陷|故障|不良反应|(?:不良|负面)(?:事件|影响))(?:发生|出现)?(?:率|数|量|次数|起数|件数|人数|人次|数量|情况)?$/;

/** Whether words end in something that is not to happen; 投诉办结 and 处理投诉 do not. */
const isMishap = remember((words) => {
  const plain = words.replace(/\s/g, '').replace(/[(（][^()（）]*[)）]$/, '');
  return MISHAP.test(plain) && !isWorkOrChange(plain);
});

const NOT_TO_HAPPEN = /^(?:不得|不|未|没有)(?:发生|出现)$/;
const NONE = /^(?:无(?!法)|没有(?!完成|达|开展|落实)|未发生|未出现)/;

const noneIn = ({ unit }: Pick<Quantity, 'unit'>): Quantity => ({
  kind: 'quantity',
  comparator: null,
  number: ZERO,
  unit,
  remark: '',
});

/**
 * A target that asks for none: 无 in a row named 重大安全事故, and 无投诉 or 未发生 where the result is a number or 无 itself. Elsewhere 无 is
 * an empty cell.
 */
export function noneWanted({ name, target, actual }: Indicator): Quantity | null {
  const [wanted, reached] = [target?.value, actual?.value];
  if (wanted?.kind !== 'blank' && wanted?.kind !== 'phrase') return null;
  if (wanted.kind === 'phrase' && reached?.kind !== 'quantity' && reached?.kind !== 'blank') return null;
  const unit = reached?.kind === 'quantity' ? reached.unit : unitOf('');
  // 365天 and 100% tell how long and how well it was avoided.
  if (isDuration(unit) || (unit.text === '%' && !name.includes('率'))) return null;
  if (wanted.kind === 'blank') return NONE.test(wanted.mark) && isMishap(name) ? noneIn({ unit }) : null;
  const wants = excludes(wanted.text) && isMishap(wanted.text);
  const counted = isMishap(name) || /^[起例宗件次]$/.test(unit.text);
  return wants || (NOT_TO_HAPPEN.test(wanted.text) && counted) ? noneIn({ unit }) : null;
}

/** A result that says none, 无 or 未发生: beside a target of 0, or at most so many of what is not to happen. */
export function noneReached(actual: Value | undefined, target: Quantity, name: string): Quantity | null {
  const words = actual?.kind === 'blank' ? actual.mark : actual?.kind === 'phrase' ? actual.text : '';
  if (!NONE.test(words)) return null;
  const limited = target.comparator !== '≥' && target.comparator !== '>' && isMishap(name);
  return target.number.isZero() || limited ? noneIn(target) : null;
}
