import type { Role } from '../../model/role.ts';
import type { Text } from '../../text/language.ts';
import type { Page, Slot } from '../page/page.ts';
import { becauseOf, contentText } from './because.ts';
import type { Body } from './body.ts';
import { agreesWithTotal, fit, roundness, type Sought, scoresFit, valuesFit } from './fit.ts';
import type { RoleOf } from './header-words.ts';
import { hintOf, isOtherColumn } from './hints.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A table of which the words name some columns and leave others open. */
export interface Question {
  /** The row in which the words of the header stand, the lower one of two. */
  row: number;
  body: () => Body;
  /** All cells of the header. */
  cells: readonly Slot[];
  /** The columns that words settle. */
  slots: ReadonlyMap<Role, Slot>;
  page: Page;
  roleOf: RoleOf;
}

/** What content and arithmetic make of the open columns. */
export interface Answer {
  settled: { role: Sought; slot: Slot; because: Text }[];
  /** Columns that could hold one of these roles and of which nothing says which. */
  unread: { slot: Slot; could: Sought[]; because: Text }[];
  /** In how many rows points and score, or target and result, stand beside each other. */
  pairs: number;
}

const NOTHING: Answer = { settled: [], unread: [], pairs: 0 };

/** Settles the columns that words leave open by what stands in them and by how their numbers add up. */
export function settle(question: Question): Answer {
  const { slots, page } = question;
  const wanted = SOUGHT.filter((role) => !slots.has(role));
  if (wanted.length === 0) return NOTHING;
  const body = question.body();
  if (body.rows.length === 0) return NOTHING;
  const free = freeColumns(question, body);
  if (free.length === 0) return NOTHING;
  const known = new Map<Sought, Traits>();
  for (const role of SOUGHT) {
    const slot = slots.get(role);
    if (slot) known.set(role, traitsOf(firstFilled(slot, body, page), slot, body, page));
  }
  const score = known.get('score');
  if (score && wanted.includes('points') && arePoints(score, free)) {
    known.delete('score');
    wanted.push('score');
    free.push(score);
  }
  // The one row of a list is no table without words that say so.
  const asked = body.rows.length > 1 ? wanted : wanted.filter((role) => role !== 'name');
  const search = new Search(asked, known, free);
  const answer = search.answer((traits) => traits.header ?? page.emptySlot(question.row, traits.column));
  return needsNone(slots)
    ? { ...answer, unread: answer.unread.filter(({ could }) => !could.includes('points')) }
    : answer;
}

const SOUGHT: readonly Sought[] = ['name', 'target', 'actual', 'points', 'score'];

/** 折算得分 with 权重占比 may do without points of its own; a column that holds some is taken, and none is missed. */
const needsNone = (slots: ReadonlyMap<Role, Slot>) => slots.has('weight') && slots.has('foldedScore');

/** 得分 stands over numbers that add up to full points, and beside them numbers that stay below: they are the scores. */
const arePoints = (claimed: Traits, free: readonly Traits[]): boolean =>
  roundness(claimed) > 0 &&
  free.some(
    (other) =>
      fit('score', other) !== null &&
      scoresFit(claimed, other) !== null &&
      scoresFit(other, claimed) === null &&
      other.filled * 2 > other.contents.length,
  );

/** A header may stand over several columns of which the first holds nothing. */
function firstFilled({ area }: Slot, { rows }: Body, page: Page): number {
  for (let column = area.left; column <= area.right; column++)
    if (rows.some(({ row }) => page.slotAt(row, column)?.area.left === column)) return column;
  return area.left;
}

/** The columns of the table that hold something and that no word claims. */
function freeColumns({ cells, slots, page, roleOf, row }: Question, body: Body): Traits[] {
  const levels = [slots.get('level1'), slots.get('level2'), slots.get('name')].flatMap((slot) => slot ?? []);
  const from = Math.max(1, ...levels.map(({ area }) => area.left));
  const to = Math.max(
    ...cells.map(({ area }) => area.right),
    ...body.rows.map(({ slots: own }) => own.at(-1)?.area.left ?? 0),
  );
  const claimed = claimedColumns(slots, body, page);
  const free: Traits[] = [];
  for (let column = from; column <= to && column < from + WIDEST; column++) {
    if (claimed.has(column)) continue;
    const header = cells.find(({ area }) => area.left <= column && area.right >= column) ?? null;
    if (header && isTaken(header, roleOf)) continue;
    const traits = traitsOf(column, header?.area.left === column ? header : null, body, page);
    if (traits.hidden || traits.filled === 0 || isSerial(traits)) continue;
    free.push(traits);
  }
  return free.filter(({ header }) => header === null || header.area.top <= row);
}

const WIDEST = 40;

/** A header over several columns claims them all, unless the second holds as much as the first. */
function claimedColumns(slots: ReadonlyMap<Role, Slot>, { rows }: Body, page: Page): Set<number> {
  const claimed = new Set<number>();
  const filled = (column: number) =>
    rows.filter(({ row }) => page.slotAt(row, column)?.area.left === column).length;
  for (const [role, { area }] of slots) {
    claimed.add(area.left);
    const first = filled(area.left);
    for (let column = area.left + 1; column <= area.right; column++) {
      const isOther = FIGURES.has(role) && first > 0 && filled(column) * 2 >= first;
      if (!isOther) claimed.add(column);
    }
  }
  return claimed;
}

const FIGURES: ReadonlySet<Role> = new Set(['points', 'score', 'target', 'actual', 'explanation', 'name']);

/** The word says what the column is, and that is none of the roles sought. */
function isTaken({ word }: Slot, roleOf: RoleOf): boolean {
  const role = roleOf(word);
  if (role !== null) return !SOUGHT.some((sought) => sought === role);
  return isOtherColumn(word.heading);
}

/** 1, 2, 3 and so on. */
function isSerial({ numbers }: Traits): boolean {
  const own = numbers.flatMap((number) => number ?? []);
  return own.length > 2 && own.every((number, at) => number.equals(at + 1));
}

const PARTNER: Partial<Record<Sought, Sought>> = {
  target: 'actual',
  actual: 'target',
  points: 'score',
  score: 'points',
};

type Choice = ReadonlyMap<Sought, Traits>;

/** Tries every way to give the wanted roles to the free columns, and keeps what fits best. */
class Search {
  readonly #wanted: readonly Sought[];
  readonly #known: ReadonlyMap<Sought, Traits>;
  readonly #free: readonly Traits[];
  readonly #all: { choice: Choice; weight: number }[] = [];

  constructor(wanted: readonly Sought[], known: ReadonlyMap<Sought, Traits>, free: readonly Traits[]) {
    this.#wanted = wanted;
    this.#known = known;
    this.#free = free;
    this.#try(0, new Map(), 0);
    this.#all.sort((a, b) => b.weight - a.weight);
  }

  answer(slotOf: (traits: Traits) => Slot): Answer {
    const [best] = this.#all;
    const settled: Answer['settled'] = [];
    const unread = new Map<Traits, Sought[]>();
    const open = (traits: Traits, role: Sought) => unread.set(traits, [...(unread.get(traits) ?? []), role]);
    for (const [role, traits] of best?.choice ?? []) {
      if (this.#margin(role, traits) >= CLEAR && this.#isBacked(role, traits, best?.choice ?? new Map()))
        settled.push({ role, slot: slotOf(traits), because: this.#because(role, traits, best?.choice) });
      else if (role !== 'name') open(traits, role);
    }
    for (const role of ['points', 'score'] as const) {
      if (!this.#wanted.includes(role) || best?.choice.has(role)) continue;
      if (!this.#known.has(role === 'points' ? 'score' : 'points')) continue;
      for (const traits of this.#free) {
        const used = [...(best?.choice.values() ?? [])].includes(traits);
        if (!used && traits.count.number * 2 > traits.contents.length) open(traits, role);
      }
    }
    const told = [...unread].map(([traits, could]) => ({
      slot: slotOf(traits),
      could,
      because: contentText(traits),
    }));
    return { settled, unread: told, pairs: this.#pairsOf(best?.choice ?? new Map()) };
  }

  #pairsOf(choice: Choice): number {
    const [, target, actual, points, score] = SOUGHT.map((role) => choice.get(role) ?? this.#known.get(role));
    const isFilled = (traits: Traits | undefined, at: number) =>
      (traits?.contents[at] ?? 'blank') !== 'blank';
    const both = (one: Traits | undefined, other: Traits | undefined) =>
      one ? one.contents.filter((_, at) => isFilled(one, at) && isFilled(other, at)).length : 0;
    return Math.max(both(points, score), both(target, actual));
  }

  #because(role: Sought, traits: Traits, choice: Choice | undefined): Text {
    const other = PARTNER[role];
    return becauseOf(role, traits, other && (choice?.get(other) ?? this.#known.get(other)));
  }

  #try(at: number, choice: Map<Sought, Traits>, weight: number): void {
    const role = this.#wanted[at];
    if (role === undefined) {
      const pairs = this.#pairs(choice);
      if (pairs !== null) this.#all.push({ choice: new Map(choice), weight: weight + pairs });
      return;
    }
    this.#try(at + 1, choice, weight);
    for (const traits of this.#free) {
      if ([...choice.values()].includes(traits)) continue;
      const own = fit(role, traits);
      if (own === null) continue;
      choice.set(role, traits);
      this.#try(at + 1, choice, weight + own);
      choice.delete(role);
    }
  }

  /** How the columns go together; null where they contradict each other. */
  #pairs(choice: Choice): number | null {
    const of = (role: Sought) => choice.get(role) ?? this.#known.get(role);
    const [name, target, actual, points, score] = SOUGHT.map(of);
    let weight = 0;
    if (points && score && (choice.has('points') || choice.has('score'))) {
      const together = scoresFit(points, score);
      if (together === null) return null;
      weight += together;
    }
    if (choice.has('target') || choice.has('actual')) {
      if (!target || !actual) return null;
      const together = valuesFit(target, actual);
      if (together === null) return null;
      weight += together;
    }
    if (name && choice.has('name'))
      for (const other of [target, actual, points, score])
        if (other && other.column < name.column) weight -= 1;
    return weight;
  }

  /** By how much the best choice goes before every one that gives the role to another column. */
  #margin(role: Sought, traits: Traits): number {
    const best = this.#all[0]?.weight ?? 0;
    const other = this.#all.find(({ choice }) => choice.get(role) !== traits && choice.has(role));
    return other ? best - other.weight : Infinity;
  }

  #isBacked(role: Sought, traits: Traits, choice: Choice): boolean {
    const hinted = traits.header !== null && hintOf(traits.header.word.heading) === role;
    if (role === 'points') {
      const hasScore = this.#known.has('score') || choice.has('score');
      return hasScore ? hinted || roundness(traits) > 0 : hinted && roundness(traits) > 0;
    }
    if (role !== 'score') return true;
    const points = choice.get('points') ?? this.#known.get('points');
    if (hinted || agreesWithTotal(traits)) return true;
    return points !== undefined && (scoresFit(points, traits) ?? 0) >= 1;
  }
}

/** A choice that is only a little better than another is none. */
const CLEAR = 0.5;
