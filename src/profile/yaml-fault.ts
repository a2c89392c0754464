import type { YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { nearest, Problem } from '../model/problem.ts';
import { type Text, text } from '../text/language.ts';
import type { Locate } from './locate.ts';

/** What is wrong with a text that is no YAML. */
export function syntaxProblem(error: YAMLParseError, at: string): Text {
  const { zh, en } = SYNTAX[error.code] ?? text('写法有误', error.message.split('\n')[0] ?? '');
  return text(
    `${at} 不是合法的 YAML：${zh}；请检查缩进、冒号后的空格和引号。`,
    `${at} is not valid YAML: ${en}; check indentation, the blank after each colon and the quotes.`,
  );
}

const SYNTAX: Partial<Record<YAMLParseError['code'], Text>> = {
  BAD_INDENT: text('缩进不对', 'the indentation is wrong'),
  TAB_AS_INDENT: text('缩进用了制表符，应当用空格', 'a tab indents where blanks must'),
  DUPLICATE_KEY: text('同一个键写了两次', 'a key stands twice'),
  MULTILINE_IMPLICIT_KEY: text(
    '缺少冒号，或上一行没有写完',
    'a colon is missing, or the line above is not finished',
  ),
  IMPOSSIBLE: text('写法有误', 'it cannot be read'),
  MISSING_CHAR: text('缺少引号、冒号或括号', 'a quote, a colon or a bracket is missing'),
  BLOCK_AS_IMPLICIT_KEY: text('一行里写了两个冒号', 'a line holds two colons'),
  UNEXPECTED_TOKEN: text('有多余的字符', 'there are characters too many'),
};

/** One fault against a schema, with file and line, and the nearest word that would be right. */
export function schemaProblem(issue: z.core.$ZodIssue, locate: Locate, schema: z.ZodType): Problem {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const at = locate([...issue.path, key]);
    const { zh, en } = choices(key, keysAt(schema, issue.path));
    return new Problem(
      'unknown-key',
      text(`${at} 有不认识的设置 ${key}。${zh}`, `${at}: unknown setting ${key}. ${en}`),
    );
  }
  const path = issue.path.join('.');
  const name = path === '' ? text('内容', 'the content') : text(path, path);
  const at = locate(issue.path);
  const { zh, en } = complaint(issue);
  return new Problem(
    'yaml-value',
    text(`${at} 的 ${name.zh} 不对：${zh}。`, `${at}: ${name.en} is wrong: ${en}.`),
  );
}

function choices(word: string, known: readonly string[]): Text {
  const near = nearest(word, known);
  if (near) return text(`是不是 ${near}？`, `Did you mean ${near}?`);
  return text(`这里可以写：${known.join('、')}。`, `Known here: ${known.join(', ')}.`);
}

function complaint(issue: z.core.$ZodIssue): Text {
  if (issue.input === undefined) return text('没有写', 'it is missing');
  const given = written(issue.input);
  const found = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof issue.input === 'string' ? nearest(issue.input, values) : null;
      return text(
        `只能写 ${values.join('、')}，写的是 ${found}${near ? `，是不是 ${near}？` : ''}`,
        `expected ${values.join(', ')}, found ${found}${near ? `; did you mean ${near}?` : ''}`,
      );
    }
    case 'invalid_type':
      return expected(TYPES[issue.expected] ?? text(issue.expected, issue.expected), found);
    case 'invalid_union':
      return expected(text('文字或数字', 'a text or a number'), found);
    case 'too_small':
    case 'too_big':
      return size(issue, found);
    case 'custom': {
      const words = issue.params?.words as Text | undefined;
      return words
        ? text(`${words.zh}，写的是 ${found}`, `${words.en}, found ${found}`)
        : text(issue.message, issue.message);
    }
    default:
      return text(issue.message, issue.message);
  }
}

/** A value as it was written; one that refers to itself cannot be. */
function written(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch {
    return '…';
  }
}

const expected = (what: Text, found: string) =>
  text(`应为${what.zh}，写的是 ${found}`, `expected ${what.en}, found ${found}`);

const TYPES: Record<string, Text> = {
  string: text('文字', 'a text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text(' true 或 false', 'true or false'),
  array: text('列表（每行以 - 开头，或写在方括号里）', 'a list'),
  object: text('带下级设置的一段', 'a section with settings'),
  record: text('带下级设置的一段', 'a section with settings'),
};

function size(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, found: string): Text {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (small && issue.origin === 'string') return text('不能是空的', 'it must not be empty');
  const list = Array.isArray(issue.input);
  const count = list
    ? text(`写了 ${issue.input.length} 项`, `found ${issue.input.length}`)
    : text(`写的是 ${found}`, `found ${found}`);
  const items = list ? text(' 项', ' items') : text('', '');
  const [zh, en] = issue.exact
    ? ['应为', 'expected']
    : issue.inclusive === false
      ? small
        ? ['应大于', 'expected more than']
        : ['应小于', 'expected less than']
      : small
        ? ['至少', 'at least']
        : ['至多', 'at most'];
  return text(`${zh} ${limit}${items.zh}，${count.zh}`, `${en} ${limit}${items.en}, ${count.en}`);
}

/** The keys a schema knows at a path, through optional, nullable and list wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = schema as unknown as ZodNode | undefined;
  for (const key of path) {
    current = unwrap(current);
    current =
      typeof key === 'number' ? current?.element : (current?.shape?.[String(key)] ?? current?.valueType);
  }
  const node = unwrap(current);
  return node?.keyType?.options ?? Object.keys(node?.shape ?? {});
}

interface ZodNode {
  shape?: Record<string, ZodNode>;
  element?: ZodNode;
  keyType?: { options?: string[] };
  valueType?: ZodNode;
  unwrap?: () => ZodNode;
}

function unwrap(node: ZodNode | undefined): ZodNode | undefined {
  let current = node;
  while (current && !current.shape && !current.element && !current.keyType && current.unwrap)
    current = current.unwrap();
  return current;
}
