import { parseA1 } from '../cells/address.ts';
import type { Corner, Formula } from './formula.ts';

/** Reads the text of a formula, without `=`. Null for anything beyond plain arithmetic over cells: names, arrays, other books. */
export function parseFormula(text: string): Formula | null {
  if (text.length > LONGEST) return null;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  return parser.whole();
}

const LONGEST = 8192;
/** Brackets inside one another. */
const DEEPEST = 64;

type Token = { kind: 'number' | 'text' | 'area' | 'name' | 'sign'; text: string };

const TOKEN =
  /\s+|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.!])|"(?<text>(?:[^"]|"")*)"|(?<area>(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])|(?<name>[A-Za-z][A-Za-z0-9.]*)|(?<sign><=|>=|<>|[-+*/^&=<>%(),])/uy;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    for (const kind of ['number', 'text', 'area', 'name', 'sign'] as const) {
      const found = match.groups?.[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

/** By rank, the loosest first. `^` and `%` bind tighter and are read on their own. */
const SIGNS = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula | null {
    const formula = this.#operation(0);
    return this.#at === this.#tokens.length ? formula : null;
  }

  #operation(rank: number): Formula | null {
    const signs = SIGNS[rank];
    if (signs === undefined) return this.#signed();
    let left = this.#operation(rank + 1);
    for (let sign = this.#sign(signs); left !== null && sign !== null; sign = this.#sign(signs)) {
      const right = this.#operation(rank + 1);
      if (right === null) return null;
      left = { kind: 'operation', sign, left, right };
    }
    return left;
  }

  /** A leading sign binds tighter than any operator in spreadsheets: -2^2 is 4. */
  #signed(): Formula | null {
    if (++this.#depth > DEEPEST) return null;
    const sign = this.#sign(['+', '-']);
    let of = sign === null ? this.#operand() : this.#signed();
    this.#depth--;
    if (of === null) return null;
    if (sign === '+' || sign === '-') return { kind: 'sign', sign, of };
    while (this.#sign(['%']) !== null) of = { kind: 'sign', sign: '%', of };
    return of;
  }

  #operand(): Formula | null {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text.replaceAll('""', '"') };
      case 'area':
        return reference(token.text);
      case 'name':
        return this.#named(token.text.toUpperCase());
      case 'sign':
        return token.text === '(' ? this.#bracket() : null;
      default:
        return null;
    }
  }

  #bracket(): Formula | null {
    if (++this.#depth > DEEPEST) return null;
    const inner = this.#operation(0);
    this.#depth--;
    return this.#sign([')']) === null ? null : inner;
  }

  #named(name: string): Formula | null {
    if (this.#sign(['(']) === null) {
      if (name === 'TRUE' || name === 'FALSE') return { kind: 'constant', value: name === 'TRUE' };
      return null;
    }
    if (++this.#depth > DEEPEST) return null;
    const list: (Formula | null)[] = [];
    if (this.#sign([')']) === null) {
      for (;;) {
        // An argument may be left out: ROUND(A1,).
        const omitted = this.#peek([',', ')']);
        const one = omitted ? null : this.#operation(0);
        if (one === null && !omitted) return null;
        list.push(one);
        if (this.#sign([')']) !== null) break;
        if (this.#sign([',']) === null) return null;
      }
    }
    this.#depth--;
    return { kind: 'call', name, arguments: list };
  }

  #peek(signs: readonly string[]): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' && signs.includes(token.text);
  }

  #sign(signs: readonly string[]): string | null {
    if (!this.#peek(signs)) return null;
    return this.#tokens[this.#at++]?.text ?? null;
  }
}

function reference(text: string): Formula | null {
  const bang = text.lastIndexOf('!');
  const written = bang < 0 ? null : text.slice(0, bang);
  const sheet = written?.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  // [1]表!A1 is a cell of another workbook.
  if (sheet?.startsWith('[')) return null;
  const [first = '', second = first] = text.slice(bang + 1).split(':');
  const [from, to] = [corner(first), corner(second)];
  return from === null || to === null ? null : { kind: 'area', sheet, from, to };
}

function corner(text: string): Corner | null {
  const place = parseA1(text);
  const match = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(text);
  if (place === null || match === null) return null;
  return { ...place, columnFixed: match[1] === '$', rowFixed: match[2] === '$' };
}
