import { parseSync } from 'oxc-parser';

/** One small change of a file. */
export interface Mutation {
  path: string;
  line: number;
  kind: string;
  /** What stood there and what stands there now. */
  what: string;
  /** The file with the change. */
  changed: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Replaces a span of the text. */
interface Edit {
  kind: string;
  start: number;
  end: number;
  by: string;
}

const OPERATORS: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
};
const METHODS: Record<string, string> = {
  lessThan: 'lessThanOrEqualTo',
  lessThanOrEqualTo: 'lessThan',
  greaterThan: 'greaterThanOrEqualTo',
  greaterThanOrEqualTo: 'greaterThan',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  plus: 'minus',
  minus: 'plus',
};

/** Every change that is tried of a source file: conditions, comparisons, results, words of lists, parts of patterns. */
export function mutationsOf(path: string, source: string): Mutation[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const edits: Edit[] = [];
  walk(program as unknown as Node, source, edits);
  const shortened = (text: string) => text.replace(/\s+/g, ' ').slice(0, 60);
  return edits.map(({ kind, start, end, by }) => ({
    path,
    kind,
    line: source.slice(0, start).split('\n').length,
    what: `${shortened(source.slice(start, end))} → ${shortened(by) || 'nothing'}`,
    changed: source.slice(0, start) + by + source.slice(end),
  }));
}

function walk(node: Node, source: string, edits: Edit[]): void {
  if (/^TS(?!As|Satisfies|NonNull)/.test(node.type) || node.type === 'ImportDeclaration') return;
  // What is printed is asserted where it matters; words of messages are not changed one by one.
  if (isMessage(node)) return;
  edits.push(...(BY_TYPE[node.type]?.(node, source) ?? []));
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, source, edits);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const isMessage = (node: Node) =>
  node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'text';

const BY_TYPE: Record<string, (node: Node, source: string) => Edit[]> = {
  LogicalExpression: (node, source) => {
    if (node.operator === '??') return [];
    const [left, right] = [node.left as Node, node.right as Node];
    return [
      { kind: 'condition', start: node.start, end: node.end, by: source.slice(left.start, left.end) },
      { kind: 'condition', start: node.start, end: node.end, by: source.slice(right.start, right.end) },
    ];
  },
  UnaryExpression: (node, source) =>
    node.operator === '!'
      ? [{ kind: 'negation', ...span(node), by: source.slice(node.start + 1, node.end) }]
      : [],
  IfStatement: (node) => [{ kind: 'if', ...span(node.test as Node), by: 'false' }],
  BinaryExpression: (node, source) => {
    const by = OPERATORS[String(node.operator)];
    if (by === undefined) return [];
    const [start, end] = [(node.left as Node).end, (node.right as Node).start];
    const between = source.slice(start, end);
    return [{ kind: 'comparison', start, end, by: between.replace(String(node.operator), by) }];
  },
  ConditionalExpression: (node, source) => {
    const [yes, no] = [node.consequent as Node, node.alternate as Node];
    return [{ kind: 'choice', ...span(node), by: source.slice(no.start, no.end) }].concat({
      kind: 'choice',
      ...span(node),
      by: source.slice(yes.start, yes.end),
    });
  },
  ReturnStatement: (node) => {
    const value = node.argument as Node | null;
    return value && value.type !== 'Literal' ? [{ kind: 'result', ...span(value), by: emptied(value) }] : [];
  },
  YieldExpression: (node) => [{ kind: 'result', ...span(node), by: 'undefined' }],
  CallExpression: (node) => {
    const property = (node.callee as Node).property as Node | undefined;
    const name = String(property?.name);
    const by = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    return by === undefined || !property ? [] : [{ kind: 'method', ...span(property), by }];
  },
  ArrayExpression: (node) => {
    const elements = (node.elements as (Node | null)[]).filter((one) => one !== null);
    if (elements.length < 2) return [];
    return elements.flatMap((element, at) => {
      if (element.type !== 'Literal') return [];
      const next = elements[at + 1];
      const last = elements[at - 1];
      const [start, end] = next ? [element.start, next.start] : [last?.end ?? element.start, element.end];
      return [{ kind: 'word', start, end, by: '' }];
    });
  },
  Literal: (node, source) => {
    const text = source.slice(node.start, node.end);
    const isPattern = 'regex' in node || (typeof node.value === 'string' && /\p{Script=Han}\|/u.test(text));
    return isPattern ? withoutAlternatives(text, node.start) : [];
  },
};

const span = ({ start, end }: Node) => ({ start, end });

function emptied(value: Node): string {
  if (value.type === 'ArrayExpression') return '[]';
  if (value.type === 'TemplateLiteral') return "''";
  return 'null as never';
}

/** The pattern without one of its alternatives, for each of them. */
function withoutAlternatives(text: string, offset: number): Edit[] {
  const pieces = alternatives(text);
  return pieces.map(([start, end]) => ({
    kind: 'pattern',
    start: offset + start,
    end: offset + end,
    by: '',
  }));
}

/** The spans of alternatives with the stroke before or after them, not those within [ ]. */
function alternatives(text: string): [number, number][] {
  const found: [number, number][] = [];
  const open: number[][] = [[1]];
  let inClass = false;
  const close = (end: number) => {
    const starts = open.pop() ?? [];
    if (starts.length < 2) return;
    for (const [at, start] of starts.entries()) {
      const next = starts[at + 1];
      found.push(next === undefined ? [start - 1, end] : [start, next]);
    }
  };
  for (let at = 1; at < text.length - 1; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (inClass) continue;
    else if (character === '(') {
      const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(text.slice(at))?.[0] ?? '(';
      open.push([at + head.length]);
    } else if (character === ')') close(at);
    else if (character === '|') open.at(-1)?.push(at + 1);
  }
  close(Math.max(text.lastIndexOf('/'), text.lastIndexOf(text[0] ?? '')));
  return found;
}
