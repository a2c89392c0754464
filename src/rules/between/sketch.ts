/**
 * Sets of text pieces in little room. Each piece is hashed; the smallest hashes stand for the set. Two sketches tell how
 * much of two sets is common: exactly where the sets fit into a sketch, within a few hundredths where they do not. The
 * hash is fixed, so the same batch always gives the same answer.
 */
export interface Sketch {
  /** How many different pieces the set has. */
  size: number;
  /** The smallest hashes, ascending, two characters each: text takes a third of the room that an array of numbers takes. */
  least: string;
}

/** How many hashes a sketch keeps. */
const KEPT = 64;

export function sketchOf(pieces: readonly string[]): Sketch {
  const hashes = new Uint32Array(pieces.length);
  for (const [index, piece] of pieces.entries()) hashes[index] = hashOf(piece);
  let size = 0;
  let least = '';
  let before = -1;
  for (const hash of hashes.sort()) {
    if (hash === before) continue;
    before = hash;
    if (size < KEPT) least += String.fromCharCode(hash >>> 16, hash & 0xffff);
    size++;
  }
  return { size, least };
}

/** The smallest hashes, so many at most, ascending. */
export function leastOf({ least }: Sketch, most: number): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < most; at++) {
    const hash = hashAt(least, at);
    if (hash === undefined) break;
    hashes.push(hash);
  }
  return hashes;
}

function hashAt(least: string, at: number): number | undefined {
  const high = 2 * at;
  if (high >= least.length) return undefined;
  return least.charCodeAt(high) * 0x10000 + least.charCodeAt(high + 1);
}

/** The share that two sets have in common, of all that either has (Jaccard): 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  const limit = Math.min(KEPT, Math.max(a.least.length, b.least.length) / 2);
  let [i, j, seen, common] = [0, 0, 0, 0];
  while (seen < limit || (a.size <= KEPT && b.size <= KEPT)) {
    const [one, other] = [hashAt(a.least, i), hashAt(b.least, j)];
    if (one === undefined && other === undefined) break;
    seen++;
    if (one === other) common++;
    const smaller = Math.min(one ?? Infinity, other ?? Infinity);
    if (one === smaller) i++;
    if (other === smaller) j++;
  }
  return seen === 0 ? 0 : common / seen;
}

/** Pieces of a text of so many characters each, one beginning at every character. */
export function shinglesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + length <= text.length; at++) pieces.push(text.slice(at, at + length));
  return pieces;
}

/** FNV-1a over the code units, its bits mixed so that the smallest hashes are a fair sample. */
export function hashOf(piece: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
