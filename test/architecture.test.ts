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
  fix: ['', 'model', 'values', 'scoring', 'rules', 'workbook'],
  inspect: ['', 'model', 'values'],
  authoring: ['', 'files', 'form', 'model', 'profile', 'scoring', 'workbook'],
  cli: ['', 'authoring', 'batch', 'files', 'inspect', 'model', 'profile', 'reporters', 'workbook'],
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
  it('in every part there is', () => {
    const parts = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(parts.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

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

/** Asks for a module that reaches beyond files and the screen, in whichever way, or fetches. */
const REACHES =
  /\b(?:from|import|require)\s*\(?\s*['"`](?:node:)?(?:http|https|http2|net|tls|dgram|dns|child_process|cluster)(?:\/[a-z]+)?['"`]|\bfetch\(/;

describe('what ships', () => {
  it.each([
    ["import { get } from 'node:http';", true],
    ["import 'node:net';", true],
    ["export * from 'dns/promises';", true],
    ["const { get } = await import('node:https');", true],
    ["import(\n  'child_process'\n)", true],
    ['require("tls")', true],
    ["fetch('a')", true],
    ["import { join } from 'node:path';", false],
    ["import { http } from './http.ts';", false],
    ['prefetch(1)', false],
  ])('%j reaches beyond: %s', (code, reaches) => {
    expect(REACHES.test(code)).toBe(reaches);
  });

  it('opens no connection and starts no process', () => {
    const reaching = files.filter((file) => REACHES.test(readFileSync(join(src, file), 'utf8')));
    expect(reaching).toEqual([]);
  });

  it('leaves process to bin/perf-score.js', () => {
    const touching = files.filter((file) => /\bprocess\.\w/.test(readFileSync(join(src, file), 'utf8')));
    expect(touching).toEqual([]);
  });
});
