import { type Decimal, ZERO } from '../model/decimal.ts';
import type { PartialUnit } from '../model/profile.ts';
import { normalise } from '../values/index.ts';
import { type Clause, clauseOf, type Interval, type PerItem, type PerUnit } from './criterion-clause.ts';
import { TELLS_POINTS } from './criterion-patterns.ts';

/**
 * What the 评分标准 of a row says, as far as it can be read word for word:
 * - `bands`: =0计3分；0-10%（含）计2分；大于30%不得分, and ≥90%得满分，否则不得分
 * - `per-unit`: 每低1个百分点扣0.5分，扣完为止
 * - `per-item`: 缺一项扣0.5分
 * - `all-or-nothing`: 有则得分，无则不得分
 * - `proportion`: what the profile does anyway
 * - `unread`: it speaks of points in words that could only be guessed at
 */
export type Criterion =
  | {
      kind: 'bands';
      bands: { within: Interval; points: Decimal | 'full' }[];
      /** What is due outside of all bands; null where nothing is said. */
      otherwise: Decimal | null;
    }
  | (PerUnit & {
      kind: 'per-unit';
      /** Where nothing is lost; null where that is up to the target. */
      free: Interval | null;
      partial: PartialUnit | null;
      full: Decimal | null;
    })
  | (PerItem & { kind: 'per-item'; full: Decimal | null })
  | { kind: 'all-or-nothing' | 'proportion' | 'unread' };

/** Reads a 评分标准; null where it says nothing of points, as the explanation of an indicator does. */
export function readCriterion(words: string): Criterion | null {
  const text = normalise(words).replace(/^(?:评分|计分|评价)(?:标准|办法|细则|方法)?:/, '');
  if (!TELLS_POINTS.test(text) || SHARES_POINTS_OUT.test(text)) return null;
  if (text.length > LONGEST) return UNREAD;
  const clauses = split(text).map(clauseOf);
  if (clauses.some((clause) => clause === null)) return UNREAD;
  return combine(clauses.flatMap((clause) => clause ?? []));
}

/** Longer texts are chapters of a handbook; some of the patterns would take their time with them. */
const LONGEST = 1000;

/** 15分÷三级指标个数: about the points of the row, not about its score. */
const SHARES_POINTS_OUT = /个数.{0,6}平均|÷(?:三级)?指标个数/;

/** Sentences and their parts; a condition and its points, 「≤100%，计5分」, stay together. */
function split(text: string): string[] {
  return text
    .replace(
      /,(?=(?:则|应|可|即)?(?:得|计|记|给|不得|扣)?(?:满分|分|\d+(?:\.\d+)?分|该项分|本项分|全部分))/g,
      '→',
    )
    .replace(/(?<=得分|满分)(?=(?:无|否|没有|未)(?:则|的)?)/g, ';')
    .split(/[;。,\n]/)
    .map((part) => part.replace(/^(?:[①-⑨]|\(\d\)|\d[、.](?!\d))/, '').trim())
    .filter((part) => part !== '');
}

function combine(all: readonly Clause[]): Criterion {
  const of = <K extends Clause['kind']>(kind: K) =>
    all.filter((clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind);
  const [units, items, bands] = [of('unit'), of('item'), of('band')];
  const [haves, mets, nones] = [of('have'), of('met'), of('otherwise-none')];
  if (units.length + items.length > 1 || of('base').length > 1 || mets.length > 1) return UNREAD;
  if (of('proportion').length > 0) {
    return units.length + items.length + bands.length + haves.length === 0 ? { kind: 'proportion' } : UNREAD;
  }
  const [unit, item] = [units[0], items[0]];
  const full = mets[0]?.points ?? null;
  if (unit) {
    if (bands.length > 1 || haves.length + nones.length > 0) return UNREAD;
    const [band] = bands;
    const within = band?.within ?? of('base')[0]?.within ?? null;
    const points = band?.points === 'full' ? null : (band?.points ?? full);
    return {
      ...unit.per,
      kind: 'per-unit',
      free: within,
      partial: of('partial')[0]?.partial ?? null,
      full: points,
    };
  }
  if (item) return bands.length + haves.length > 0 ? UNREAD : { ...item.per, kind: 'per-item', full };
  if (bands.length > 0) {
    if (haves.length + mets.length > 0) return UNREAD;
    const otherwise = nones.length > 0 ? ZERO : null;
    return { kind: 'bands', bands: bands.map(({ within, points }) => ({ within, points })), otherwise };
  }
  const answer = haves.length > 0 || (mets.length > 0 && nones.length > 0);
  return answer ? { kind: 'all-or-nothing' } : UNREAD;
}

const UNREAD: Criterion = { kind: 'unread' };
