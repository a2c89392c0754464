import type { Unit, Value } from '../../src/model/value.ts';

/** A value in one line, for tables: `≥ 98 % {合格}`, `2022-12-31 前`, `1~3 次`, `blank /`. */
export function notation(value: Value): string {
  switch (value.kind) {
    case 'quantity':
      return joined(value.comparator, value.number.toFixed(), unitNotation(value.unit), remark(value.remark));
    case 'range':
      return joined(`${value.low.toFixed()}~${value.high.toFixed()}`, unitNotation(value.unit));
    case 'moment': {
      const date = [value.year ?? '?', value.month ?? '?', value.day ?? '?'].join('-');
      return joined(date, value.part, value.before ? '前' : null, remark(value.remark));
    }
    case 'amounts':
      return value.items
        .map(({ label, number, unit }) => `${label} ${number.toFixed()} ${unitNotation(unit)}`)
        .join(' | ');
    case 'approximation':
      return `${value.way} ${notation(value.quantity)}`;
    case 'blank':
      return `blank ${value.mark}`;
    default:
      return `${value.kind} ${value.text}`;
  }
}

/** `万元` is `万元=10000×元`; a unit that is its own base is only its text. */
export function unitNotation({ text, base, factor }: Unit): string {
  return text === base && factor.equals(1) ? text : `${text}=${factor.toFixed()}×${base}`;
}

const remark = (words: string) => (words === '' ? null : `{${words}}`);
const joined = (...parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join(' ');
