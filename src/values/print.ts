import type { Approximation, Value } from '../model/value.ts';
import { printDate } from './moment.ts';

/**
 * A value in one writing that reads back as the same value: `≥98%(合格)`, `2022年12月底前完成`, `1~3次`. A unit that only
 * the 度量单位 column made known reads back with that column.
 */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'quantity': {
      const remark = value.remark === '' ? '' : `(${value.remark})`;
      return `${value.comparator ?? ''}${value.number.toFixed()}${value.unit.text}${remark}`;
    }
    case 'approximation':
      return printApproximation(value);
    case 'range':
      return `${value.low.toFixed()}~${value.high.toFixed()}${value.unit.text}`;
    case 'moment':
      return `${printDate(value)}${value.before ? '前' : ''}${value.remark}`;
    case 'amounts':
      return value.items.map(({ label, number, unit }) => label + number.toFixed() + unit.text).join('，');
    case 'blank':
      return value.mark;
    case 'phrase':
    case 'unparsed':
      return value.text;
  }
}

/** 约500人, 近500人, 3万余人. */
function printApproximation({ way, quantity }: Approximation): string {
  const { comparator, number, unit } = quantity;
  const digits = number.toFixed();
  if (way !== 'over') return `${comparator ?? ''}${way === 'near' ? '近' : '约'}${digits}${unit.text}`;
  const [, multiple = '', word = ''] = /^([百千万亿]*)(.*)$/u.exec(unit.text) ?? [];
  return `${comparator ?? ''}${digits}${multiple}余${word}`;
}
