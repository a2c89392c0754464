import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest, Problem } from '../model/problem.ts';
import { text } from '../model/text.ts';

/** Where a setting of a YAML file stands, for messages: `perf-score.yaml:12`. */
export type Locate = (path: readonly PropertyKey[]) => string;

/**
 * Reads a YAML text by a strict schema. The first fault is thrown as a `Problem` that names file and line and, for
 * an unknown key, the nearest known one.
 */
export function parseYaml<T extends z.ZodType>(
  source: string,
  file: string,
  schema: T,
): { value: z.output<T>; locate: Locate } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault) {
    const at = `${file}:${lines.linePos(fault.pos[0]).line}`;
    throw new Problem(
      'yaml-syntax',
      text(
        `${at} 不是合法的 YAML（${fault.message}）；请检查缩进、冒号后的空格和引号。`,
        `${at} is not valid YAML (${fault.message}); check indentation, the blank after each colon and the quotes.`,
      ),
    );
  }
  const locate: Locate = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return `${file}:${lines.linePos(node.range[0]).line}`;
    }
    return file;
  };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { value: result.data, locate };
  throw schemaProblem(result.error.issues[0], locate, schema);
}

function schemaProblem(issue: z.core.$ZodIssue | undefined, locate: Locate, schema: z.ZodType): Problem {
  if (!issue) return new Problem('yaml-value', text('配置有误。', 'The configuration is wrong.'));
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const at = locate([...issue.path, key]);
    const known = keysAt(schema, issue.path);
    const near = nearest(key, known);
    const hint = near ? `是不是 ${near}？` : `这里可以写：${known.join('、')}。`;
    const hintEn = near ? `Did you mean ${near}?` : `Known here: ${known.join(', ')}.`;
    return new Problem(
      'unknown-key',
      text(`${at} 有不认识的设置 ${key}。${hint}`, `${at}: unknown setting ${key}. ${hintEn}`),
    );
  }
  const name = issue.path.join('.') || '内容';
  const at = locate(issue.path);
  return new Problem(
    'yaml-value',
    text(`${at} 的 ${name} 不对：${issue.message}。`, `${at}: ${name} is wrong: ${issue.message}.`),
  );
}

/** The keys a schema knows at a path, through optional and array wrappers. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = schema as unknown as ZodNode | undefined;
  for (const key of path) {
    current = unwrap(current);
    current = typeof key === 'number' ? current?.element : current?.shape?.[String(key)];
  }
  return Object.keys(unwrap(current)?.shape ?? {});
}

interface ZodNode {
  shape?: Record<string, ZodNode>;
  element?: ZodNode;
  unwrap?: () => ZodNode;
}

function unwrap(node: ZodNode | undefined): ZodNode | undefined {
  let current = node;
  while (current && !current.shape && !current.element && current.unwrap) current = current.unwrap();
  return current;
}
