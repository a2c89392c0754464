import type { Moment, Quantity } from '../model/value.ts';
import { parseValue } from './parse.ts';

/** How much was to be done, or was, by when. */
export interface Dated {
  moment: Moment;
  quantity: Quantity;
}

const DONE_BY =
  /^(?<when>.*[年月日底末初前内旬季度])(?:全部|累计)?(?<verb>完成|达到|达|实现|支付|拨付|到位)(?:率)?(?:达到|达|为)?(?<much>[≥>=]?\d[\d.,]*(?:%|[\p{Script=Han}]{1,4})(?:以上)?)$/u;

/** 「11月底完成100%」: a date and a number in one text; null for any other. */
export function readDated(text: string): Dated | null {
  const { when, verb, much } = DONE_BY.exec(text.normalize('NFKC').replace(/\s+/g, ''))?.groups ?? {};
  if (when === undefined || verb === undefined || much === undefined) return null;
  const [moment, quantity] = [parseValue(`${when}${verb}`), parseValue(much)];
  return moment.kind === 'moment' && quantity.kind === 'quantity' ? { moment, quantity } : null;
}
