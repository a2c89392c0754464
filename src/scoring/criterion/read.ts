import { sum } from '../../model/decimal.ts';
import { remember } from '../../text/remember.ts';
import { type Gathered, gather } from './gather.ts';
import type { Criterion, Part, Worth } from './model.ts';
import { standardText, takeApart } from './phrases.ts';
import { isNone } from './worth.ts';

/** Reads a 评分标准; null where it says nothing of points, as the explanation of an indicator does. */
export const readCriterion = remember((words): Criterion | null => {
  const text = standardText(words);
  if (text === null) return null;
  const none = { mostLost: null, bonus: null, exempt: false };
  if (text.length > LONGEST) return { ...none, kind: 'unread', because: text.slice(0, 20) };
  return combine(gather(takeApart(text)));
});

/** Longer texts are chapters of a handbook. */
const LONGEST = 1000;

function combine(all: Gathered): Criterion {
  const common = { mostLost: all.mostLost, bonus: all.bonus, exempt: all.exempt };
  const unread = (because: string): Criterion => ({ ...common, kind: 'unread', because });
  const [first] = all.unread;
  if (first !== undefined) return unread(first);
  const { bands, parts, met, losses, otherwise, there } = all;
  if (all.product) {
    const alone = bands.length + losses.length + parts.length === 0;
    return alone ? { ...common, kind: 'product', ...all.product } : unread(all.product.words);
  }
  if (all.proportion) {
    const alone =
      losses.length + there === 0 && bands.every(({ worth }) => isAll(worth)) && parts.length === 0;
    return alone ? { ...common, kind: 'proportion' } : unread('按比例');
  }
  if (all.each) return shares(all, common) ?? unread('各占');
  if (losses.length > 0) return withLosses(all, common) ?? unread('扣分');
  if (bands.length > 0) {
    if (there + met.length + parts.length > 0) return unread('分档');
    return { ...common, kind: 'bands', bands, otherwise: otherwise[0] ?? null };
  }
  if (there > 0)
    return parts.length > 0 ? unread('有无') : { ...common, kind: 'answer', words: '', full: met[0] ?? null };
  if (met.length === 1 && parts.length === 0 && otherwise.length > 0 && otherwise.every(isNone))
    return { ...common, kind: 'answer', words: '', full: met[0] ?? null };
  const given = parts.filter(({ worth }) => !isNone(worth));
  const [sole] = given;
  // 未发生事故得5分，发生事故不得分: one thing earns all, and another nothing.
  const nothing = otherwise.length + parts.length - given.length;
  if (given.length === 1 && sole && met.length === 0 && nothing > 0 && otherwise.every(isNone))
    return { ...common, kind: 'answer', words: sole.words, full: sole.worth };
  if (otherwise.some((worth) => !isNone(worth))) return unread('其他');
  const every = [...met.map((worth): Part => ({ words: '', worth, strict: false })), ...parts];
  return every.length > 0
    ? { ...common, kind: 'parts', parts: every, otherwise: otherwise.length > 0 }
    : unread('');
}

const isAll = (worth: Worth) =>
  worth.kind === 'share' ? worth.of.equals(1) : worth.kind === 'points' && !worth.value.isZero();

type Shared = Pick<Criterion, 'mostLost' | 'bonus' | 'exempt'>;

function shares({ each, bands, losses, parts }: Gathered, common: Shared): Criterion | null {
  if (!each || bands.length + losses.length > 0) return null;
  if (parts.some(({ worth }) => !isAll(worth))) return null;
  return { ...common, kind: 'shares', count: each.items, each: each.worth };
}

/** Deductions, with one standard to take them from. */
function withLosses(all: Gathered, common: Shared): Criterion | null {
  const { bands, losses, otherwise, parts, met, there } = all;
  if (there > 0 || otherwise.length > 0) return null;
  const full = bands.filter(({ worth }) => !isNone(worth));
  const floors = bands.filter(({ worth }) => isNone(worth)).map(({ within }) => within);
  const plain = losses.every(({ side }) => side === 'fault');
  if (full.length > 1 || met.length > 1) return null;
  if (parts.length > 0 && (!plain || met.length + full.length > 0)) return null;
  if (plain && floors.length > 0) return null;
  if (losses.length > 1 && !plain) return null;
  const free = full[0]?.within ?? all.free[0] ?? null;
  const worth = full[0]?.worth ?? met[0] ?? added(parts);
  return { ...common, kind: 'losses', losses, free, floors, partial: all.partial, full: worth };
}

/** ①…1分；②…1分，每少一项扣1分: the points of all parts; null for none. */
function added(parts: readonly Part[]): Worth | null {
  const [first] = parts;
  if (parts.length < 2) return first?.worth ?? null;
  const values = parts.flatMap(({ worth }) => (worth.kind === 'points' ? [worth.value] : []));
  return values.length === parts.length ? { kind: 'points', value: sum(values) } : null;
}
