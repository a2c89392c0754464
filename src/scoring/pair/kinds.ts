import type { Value } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';

const KINDS: Readonly<Record<Value['kind'], Text>> = {
  quantity: text('数', 'a number'),
  range: text('数', 'a number'),
  approximation: text('约数', 'an approximation'),
  moment: text('日期', 'a date'),
  amounts: text('几笔金额', 'several amounts'),
  phrase: text('文字', 'words'),
  blank: text('空白', 'blank'),
  unparsed: text('几个数', 'several numbers'),
};

/** 「目标是数，实际完成是日期」. */
export function kindsOf(target: Value, actual: Value): Text {
  const [wanted, found] = [KINDS[target.kind], KINDS[actual.kind]];
  return text(
    `目标是${wanted.zh}，实际完成是${found.zh}`,
    `the target is ${wanted.en}, the result ${found.en}`,
  );
}

/**
 * A date where a number was to be reached, or a number of things or money where a date was: what fits the row above or
 * below. A number of days or months may answer a date, and 100 % says that it is done.
 */
export function areForeign(target: Value, actual: Value): boolean {
  const [date, number] = target.kind === 'moment' ? [target, actual] : [actual, target];
  if (date.kind !== 'moment') return false;
  if (number.kind === 'range') return !TIME.test(number.unit.text);
  if (number.kind !== 'quantity' || TIME.test(number.unit.text)) return false;
  return target.kind === 'moment' ? !['', '%'].includes(number.unit.text) : true;
}

const TIME = /年|月|日|天|周|期|时|分钟|秒|季/;
