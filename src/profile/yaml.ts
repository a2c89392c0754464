import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';
import type { Locate } from './locate.ts';
import { schemaProblem, syntaxProblem } from './yaml-fault.ts';

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
  const lineOf = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken) throw new Problem('yaml-syntax', syntaxProblem(broken, lineOf(broken.pos[0])));
  const locate: Locate = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = nodeAt(document, path.slice(0, depth));
      if (node?.range) return lineOf(node.range[0]);
    }
    return file;
  };
  const result = schema.safeParse(plainOf(document, file) ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, locate };
  const { issues } = result.error;
  // A key that is misspelt is missing too; the typo says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new Error('a schema that fails without an issue');
  throw schemaProblem(issue, locate, schema);
}

/** References that multiply one another are no configuration; the library stops at a hundred. */
function plainOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new Problem(
      'yaml-syntax',
      text(
        `${file} 里的引用（& 和 *）有误或太多；请直接写出内容。`,
        `${file} holds references (& and *) that are wrong or too many; write the content out.`,
      ),
    );
  }
}

/** The key that a path ends with, or the entry of a list. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  const above = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(above) && last !== undefined) {
    const key = above.items.find(
      (pair) => isScalar(pair.key) && String(pair.key.value) === String(last),
    )?.key;
    if (isNode(key)) return key;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : null;
}
