import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Which parts a part may import; files that stand in `src/` itself are the spine and may import all of them. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  workbook: [],
  files: ['model', 'workbook'],
  values: ['model'],
  profile: ['model'],
  form: ['workbook', 'values', 'model', 'profile'],
  scoring: ['values', 'model', 'profile'],
  rules: ['model', 'profile', 'scoring'],
  reporters: ['model'],
  batch: ['', 'files', 'model', 'profile', 'rules', 'reporters', 'workbook'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'));

const importsOf = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, path = '']) => relative(src, resolve(src, dirname(file), path)).replaceAll('\\', '/'),
  );

const partOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

describe('imports run one way', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only %j', (part, allowed) => {
    const own = files.filter((file) => partOf(file) === part);
    expect(own.length).toBeGreaterThan(0);
    const strangers = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => partOf(target) !== part && !allowed.includes(partOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('what ships', () => {
  it('opens no connection and starts no process', () => {
    const reaches = files.filter((file) =>
      /from '(node:)?(http|https|http2|net|tls|dgram|dns|child_process|cluster)(\/[a-z]+)?'|\bfetch\(/.test(
        readFileSync(join(src, file), 'utf8'),
      ),
    );
    expect(reaches).toEqual([]);
  });

  it('leaves process to bin/perf-score.js', () => {
    const touching = files.filter((file) => /\bprocess\.\w/.test(readFileSync(join(src, file), 'utf8')));
    expect(touching).toEqual([]);
  });
});
