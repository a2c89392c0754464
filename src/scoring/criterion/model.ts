import type { Decimal } from '../../model/decimal.ts';
import type { PartialUnit } from '../../model/profile.ts';

/** A range of results. A bound without 含 or 不含 is `open`: whether the bound itself belongs to it is not said. */
export interface Interval {
  low: Bound | null;
  high: Bound | null;
  /** What its bounds count: `%`, 个, or nothing. */
  unit: string;
}

export interface Bound {
  value: Decimal;
  included: boolean | 'open';
}

/** What a condition earns or costs: so many points, or a share of the points of the row (满分 is the share 1). */
export type Worth =
  | { kind: 'points'; value: Decimal }
  | { kind: 'share'; of: Decimal }
  /** 得3-4分, 酌情扣1-2分. */
  | { kind: 'between'; low: Decimal; high: Decimal };

/** Marks lost for each so much of a shortfall, an excess, or a fault. */
export interface Loss {
  /**
   * On which side of the standard marks are lost. `short`: 差 and 相差 say that something is missing; what they say of
   * a result beyond the standard is open. `fault`: for each thing that is wrong.
   */
  side: 'below' | 'above' | 'off' | 'short' | 'fault';
  size: Decimal;
  /** `百分点`, `%`, or what is counted: 次, 项. */
  unit: string;
  lost: Worth;
}

/** Points for what words say. */
export interface Part {
  words: string;
  worth: Worth;
  /** 否则不得分 stands behind it: nothing between all and none. */
  strict: boolean;
}

/** 有正面批示的，一个加1分，最多加2分: what may be earned above the points of the row. */
export interface Bonus {
  /** Null where no limit is named. */
  most: Decimal | null;
}

/** What all readings of a 评分标准 may have beside what decides. */
interface Common {
  /** 最多扣2分. */
  mostLost: Decimal | null;
  bonus: Bonus | null;
  /** 没有此类项目的按满分计算. */
  exempt: boolean;
}

/**
 * What the 评分标准 of a row says, as far as it can be read word for word:
 * - `bands`: =0计3分；0-10%（含）计2分；大于30%不得分, and ≥90%得满分，否则不得分
 * - `losses`: 每低1个百分点扣0.5分，扣完为止; 缺一项扣0.5分
 * - `answer`: 有则得分，无则不得分; 制定有方案，得5分，否则不得分
 * - `parts`: ①有制度1分；②合法合规2分 (added), or 优得5分，良得4分 (one of them)
 * - `shares`: ①②③④各占指标分值的1/4
 * - `product`: 重点工作完成率×该指标分值
 * - `proportion`: what the profile does anyway
 * - `unread`: it speaks of points in words that could only be guessed at
 */
export type Criterion = Common &
  (
    | {
        kind: 'bands';
        bands: { within: Interval; worth: Worth }[];
        /** What is due outside of all bands; null where nothing is said. */
        otherwise: Worth | null;
      }
    | {
        kind: 'losses';
        losses: Loss[];
        /** Where nothing is lost; null where that is up to the target. */
        free: Interval | null;
        /** Where nothing is left, 低于60%不得分. */
        floors: Interval[];
        partial: PartialUnit | null;
        full: Worth | null;
      }
    | { kind: 'answer'; words: string; full: Worth | null }
    | { kind: 'parts'; parts: Part[]; otherwise: boolean }
    | { kind: 'shares'; count: number; each: Worth }
    | { kind: 'product'; words: string; points: Decimal | null }
    | { kind: 'proportion' }
    | { kind: 'unread'; because: string }
  );
