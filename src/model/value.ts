import type { Decimal } from './decimal.ts';

/** 指标性质 in one writing: ≧, >=, 不低于 and 以上 are all `≥`. */
export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/**
 * What a number counts. `text` is the unit as printed, normalised (full-width, spaces); two quantities can be
 * compared when `base` is the same, after each is multiplied by its `factor`.
 */
export interface Unit {
  /** `个社区`, `%`, `万元`, `元/人·月`; empty for a bare number. */
  text: string;
  /** What the unit is a multiple of: `元` for 万元, `人` for 万人, else the text itself. */
  base: string;
  /** 10000 for 万元, 1 for 元. */
  factor: Decimal;
}

/** `≥50个`, `98%以上`, `8 个社区`, `0起`, `100%合格`. A percentage keeps its printed number: 98 with the unit `%`. */
export interface Quantity {
  kind: 'quantity';
  comparator: Comparator | null;
  number: Decimal;
  unit: Unit;
  /** The words that stand around the number and are neither comparator nor unit: 合格 in `100%合格`, 提升 in `提升10%`. */
  remark: string;
}

/** `1-3次`, `50~60人`. */
export interface Range {
  kind: 'range';
  low: Decimal;
  high: Decimal;
  unit: Unit;
}

/** `2022年初`, `12月底之前完成`, `2021年12月31日`. */
export interface Moment {
  kind: 'moment';
  year: number | null;
  month: number | null;
  day: number | null;
  /**
   * 年初, 年中, 年底, 年内, 上半年, 第一季度, 月初, 上旬, 月底, 每月 and the like, in one writing; null where the date has none. For a
   * period, whose end the other fields hold, its start: `自2021年1月` in 2021年1月-12月.
   */
  part: string | null;
  /** The moment is a limit (…前, 之前, 以前). */
  before: boolean;
  /** The words that are not the date: 完成, 到位. */
  remark: string;
}

/** A sentence of several amounts, each with the words in front of it: 预算批复 2825.03 万元，…决算数为 2747.41 万元. */
export interface Amounts {
  kind: 'amounts';
  items: { label: string; number: Decimal; unit: Unit }[];
}

/**
 * About so many. `over`: 3万余人, 500多户, somewhat more than the number; `near`: 近500人, somewhat less; `around`: 约500人, 500人左右,
 * either.
 */
export interface Approximation {
  kind: 'approximation';
  way: 'over' | 'near' | 'around';
  quantity: Quantity;
}

/** Words without a number that counts: 效果良好, 通过验收. `text` is normalised for comparison. */
export interface Phrase {
  kind: 'phrase';
  text: string;
}

/** An empty cell or a mark that stands for nothing: `/`, `—`, `无`, `……`. */
export interface Blank {
  kind: 'blank';
  mark: string;
}

/** Text that holds numbers but cannot be read as one value without guessing. */
export interface Unparsed {
  kind: 'unparsed';
  text: string;
}

/** What a target or an actual says. */
export type Value = Quantity | Range | Approximation | Moment | Amounts | Phrase | Blank | Unparsed;

/** What stands in a cell that ought to hold a number: a score, points, an amount of the budget block. */
export type Figure =
  | { kind: 'number'; number: Decimal }
  /** `20%` in a score cell: `number` is 20. */
  | { kind: 'percent'; number: Decimal }
  | { kind: 'blank'; mark: string }
  | { kind: 'words'; text: string }
  /** `#DIV/0!` and the like. */
  | { kind: 'error'; code: string }
  /** A formula that no spreadsheet has calculated. */
  | { kind: 'uncalculated' };
