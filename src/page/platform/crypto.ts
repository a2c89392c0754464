/** `createHash('sha256')` of `node:crypto`, at once: what a browser has of its own is asynchronous, and absent from `file://` in some. */
export function createHash(algorithm: string) {
  if (algorithm !== 'sha256') throw new Error(`no ${algorithm} here`);
  const pieces: Buffer[] = [];
  const hash = {
    update(piece: string | Uint8Array, _encoding?: string) {
      pieces.push(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : Buffer.from(piece));
      return hash;
    },
    digest: (encoding: 'base64' | 'hex') => sha256(Buffer.concat(pieces)).toString(encoding),
  };
  return hash;
}

const BLOCK = 64;
const PRIMES = primes(64);

/** FIPS 180-4: the constants are the first 32 bits of the fractional parts of square and cube roots of primes. */
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime, 2));
const ROUNDS = PRIMES.map((prime) => fraction(prime, 3));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

/** Whole numbers, so that no browser's roots can differ in the last bit. */
function fraction(prime: number, root: 2 | 3): number {
  const scaled = BigInt(prime) << BigInt(32 * root);
  let low = 0n;
  let high = 1n << 40n;
  while (low + 1n < high) {
    const middle = (low + high) / 2n;
    if ((root === 2 ? middle * middle : middle * middle * middle) <= scaled) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

const turn = (value: number, by: number) => (value >>> by) | (value << (32 - by));

function sha256(message: Buffer): Buffer {
  const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK;
  const padded = Buffer.alloc(length);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeUInt32BE(Math.floor(message.length / 0x20000000), length - 8);
  padded.writeUInt32BE((message.length << 3) >>> 0, length - 4);
  let state = [...START];
  for (let at = 0; at < length; at += BLOCK) state = compress(state, scheduled(padded, at));
  const digest = Buffer.alloc(32);
  for (const [index, word] of state.entries()) digest.writeUInt32BE(word, index * 4);
  return digest;
}

function scheduled(bytes: Buffer, at: number): number[] {
  const words = Array.from({ length: 16 }, (_, index) => bytes.readUInt32BE(at + index * 4));
  for (let index = 16; index < 64; index++) {
    const [a = 0, b = 0, c = 0, d = 0] = [-15, -2, -16, -7].map((back) => words[index + back]);
    const first = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const second = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    words.push((c + first + d + second) >>> 0);
  }
  return words;
}

function compress(state: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [index, word] of words.entries()) {
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + word;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) >>> 0);
}
