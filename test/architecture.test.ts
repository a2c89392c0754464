import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/**
 * Which folders a folder may import, type-only imports included; nothing of its own is listed. The files of the spine
 * stand in `src/` itself (''): they tie the stages together, and what works on whole files stands above them.
 */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  model: ['text'],
  generated: ['model'],
  workbook: [],
  document: ['workbook'],
  formats: ['workbook', 'document'],
  values: ['text', 'model'],
  files: ['text', 'model', 'workbook'],
  form: ['text', 'model', 'workbook', 'values'],
  'own-rules': ['text', 'model'],
  profile: ['text', 'model', 'generated', 'own-rules'],
  settings: ['model', 'profile'],
  scoring: ['text', 'model', 'values'],
  rules: ['text', 'model', 'scoring'],
  reporters: ['text', 'model', 'generated', 'workbook'],
  marking: ['text', 'model', 'formats', 'files', 'settings', 'reporters', 'workbook'],
  '': [
    'text',
    'model',
    'workbook',
    'formats',
    'files',
    'form',
    'own-rules',
    'profile',
    'settings',
    'scoring',
    'rules',
  ],
  fix: ['', 'text', 'model', 'workbook', 'values', 'files', 'settings', 'scoring', 'rules'],
  inspect: ['', 'text', 'model', 'workbook', 'values', 'files', 'profile', 'settings', 'rules'],
  authoring: ['text', 'model', 'workbook', 'files', 'form', 'profile', 'scoring', 'rules'],
  batch: [
    '',
    'formats',
    'text',
    'model',
    'generated',
    'workbook',
    'files',
    'profile',
    'settings',
    'rules',
    'reporters',
    'marking',
  ],
  page: ['formats', '', 'text', 'model', 'generated', 'workbook', 'batch', 'reporters', 'marking'],
  cli: [
    '',
    'formats',
    'text',
    'model',
    'generated',
    'workbook',
    'files',
    'profile',
    'settings',
    'rules',
    'reporters',
    'fix',
    'inspect',
    'authoring',
    'batch',
  ],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const importsOf = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, path = '']) => relative(src, resolve(src, dirname(file), path)).replaceAll('\\', '/'),
  );

const partOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

describe('imports run one way', () => {
  it('in every part there is', () => {
    const parts = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(['', ...parts.map(({ name }) => name)].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('with a folder above all that it imports', () => {
    const seen: string[] = [];
    for (const [part, allowed] of Object.entries(MAY_IMPORT)) {
      expect(allowed.filter((one) => !seen.includes(one))).toEqual([]);
      seen.push(part);
    }
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
