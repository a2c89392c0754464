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
  workbook: ['text'],
  document: ['text', 'workbook'],
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
  fix: ['', 'text', 'model', 'workbook', 'formats', 'values', 'files', 'settings', 'scoring', 'rules'],
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

describe('imports go in no circle', () => {
  it('type-only ones included', () => {
    expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('and a circle would be found', () => {
    const imports = { a: ['b', 'd'], b: ['c'], c: ['a'], d: ['e'], e: [], f: ['f'] };
    expect(circles(new Map(Object.entries(imports)))).toEqual([['a', 'b', 'c'], ['f']]);
  });
});

/** Files that reach themselves, by what they share such a way with (Tarjan's strongly connected components). */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const least = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    least.set(file, place);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      const low = order.has(target) ? (open.includes(target) ? order.get(target) : place) : visit(target);
      least.set(file, Math.min(least.get(file) ?? place, low ?? place));
    }
    if (least.get(file) === place) {
      const circle = open.splice(open.indexOf(file)).sort();
      if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle);
    }
    return least.get(file) ?? place;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found.sort();
}

/** Files that are longer than they should be, in lines, rounded up to tens: none may grow, and no others may come. */
const LONG: Readonly<Record<string, number>> = {
  'check.ts': 220,
  'cli/documents.ts': 210,
  'document/body-reader.ts': 290,
  'fix/fix.ts': 230,
  'form/page/page.ts': 230,
  'form/read-form.ts': 350,
  'form/table/header-words.ts': 230,
  'form/table/row.ts': 270,
  'form/table/settle.ts': 270,
  'model/report.ts': 250,
  'model/scorecard.ts': 240,
  'page/main.ts': 230,
  'reporters/wording/labels.ts': 260,
  'scoring/budget/budget.ts': 210,
  'workbook/edit/edited-sheet.ts': 210,
  'workbook/edit/edited-styles.ts': 220,
  'workbook/package/xml.ts': 210,
};

/** Folders that hold more files than one finds one's way in. The same holds for them. */
const FULL: Readonly<Record<string, number>> = { model: 21, values: 28 };

describe('what is too large asks to be two', () => {
  const written = files.filter((file) => !file.endsWith('.generated.ts'));
  const linesOf = (file: string) => readFileSync(join(src, file), 'utf8').split('\n').length - 1;
  const sizes = new Map<string, number>();
  for (const file of written) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);

  it('a file of more than 200 lines', () => {
    const long = written.filter((file) => linesOf(file) > (LONG[file] ?? 200));
    expect(long.map((file) => `${file} has ${linesOf(file)} lines`)).toEqual([]);
  });

  it('a folder of more than 20 files', () => {
    const full = [...sizes].filter(([folder, size]) => size > (FULL[folder] ?? 20));
    expect(full.map(([folder, size]) => `${folder} has ${size} files`)).toEqual([]);
  });

  it('and is no exception any more once it is small', () => {
    const short = Object.keys(LONG).filter((file) => !written.includes(file) || linesOf(file) <= 200);
    const roomy = Object.keys(FULL).filter((folder) => (sizes.get(folder) ?? 0) <= 20);
    expect([...short, ...roomy]).toEqual([]);
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
