import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Expected, HOSTILE_FILES, type HostileFile } from './files.ts';
import { runMeasured, type Used } from './run-measured.ts';

/** What the answer may take at most. */
const MOST = { milliseconds: 2000, megabytes: 250 };

const folder = mkdtempSync(join(tmpdir(), 'perf-score-hostile-'));
const table: { file: string; used: Used; answer: string }[] = [];

beforeAll(() => mkdirSync(join(folder, 'batch')));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(printed());
});

describe('the program answers within 2 s and 250 MB', () => {
  test.each(HOSTILE_FILES.map((file) => [file.what, file] as const))('%s', (what, file) => {
    const own = join(folder, String(table.length));
    const name = put(own, file);
    const { code, stdout, stderr, used } = runMeasured(own, ['check', name, '-f', 'json']);
    const report: Report = JSON.parse(stdout);
    const answer = answerOf(report);
    table.push({ file: what, used, answer });

    expect(stderr).toBe('');
    expectAnswer(report, file.expect);
    const isRead = file.expect === 'form' || 'errors' in file.expect;
    expect(code).toBe(isRead ? 1 : 2);
    expect(used.megabytes).toBeLessThanOrEqual(MOST.megabytes);
    // The time by the clock, unless other programs kept this one waiting.
    expect(Math.min(used.milliseconds, used.cpu)).toBeLessThanOrEqual(MOST.milliseconds);
    // Nothing is written but the marked copy of a form.
    const copy = name.replace('.xlsx', '.checked.xlsx');
    expect(readdirSync(own).sort()).toEqual(isRead ? [copy, name].sort() : [name]);
    keepForBatch(own, name, file);
    rmSync(own, { recursive: true, force: true });
  });
});

test('a batch of them is done to the last file', () => {
  const wanted = new Map(batch.map(({ name, file }) => [name, file.expect]));
  const { code, stdout, stderr, used } = runMeasured(join(folder, 'batch'), [
    'check',
    '.',
    '--no-annotate',
    '--jobs',
    '2',
    '-f',
    'json',
  ]);
  const report: Report = JSON.parse(stdout);
  expect(report.files.map(({ file }) => file).sort()).toEqual([...wanted.keys()].sort());
  for (const one of report.files) {
    expectAnswer({ ...report, files: [one] }, wanted.get(one.file) ?? 'form');
    expect(one.internalErrors).toEqual([]);
  }
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\bat .*\.js|Error:/);
  expect(readdirSync(join(folder, 'batch')).sort()).toEqual([...wanted.keys()].sort());
  table.push({ file: `all ${batch.length} together, two at a time`, used, answer: '' });
}, 120_000);

/** Those that a folder is searched for and that are not too large to be read twice in a test. */
const batch: { name: string; file: HostileFile }[] = [];

function keepForBatch(own: string, name: string, file: HostileFile): void {
  const path = join(own, name);
  const { size } = lstatSync(path);
  if (!lstatSync(path).isFile() || size > 4 << 20 || !/\.xls[xm]$/.test(name)) return;
  const kept = `${String(batch.length).padStart(3, '0')}${extname(name)}`;
  renameSync(path, join(folder, 'batch', kept));
  batch.push({ name: kept, file });
}

/** Makes the file in a folder of its own. */
function put(own: string, { name = 'x.xlsx', make }: HostileFile): string {
  mkdirSync(own);
  const made = make();
  if (typeof made === 'function') made(join(own, name));
  else writeFileSync(join(own, name), made);
  return name;
}

function expectAnswer({ files }: Report, expected: Expected): void {
  const [file] = files;
  if (expected === 'form') {
    expect(file?.error).toBeNull();
    expect(file?.forms[0]?.totals).toMatchObject({ stated: '97.69', recomputed: '98.09' });
    return;
  }
  if ('errors' in expected) {
    const findings = file?.forms.flatMap((form) => form.findings) ?? [];
    expect(findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(
      expected.errors,
    );
    return;
  }
  expect(file?.error?.code).toBe(expected.error);
  // One sentence for people, no words of the machinery.
  expect(file?.error?.message).toMatch(/^[^\n]{10,400}[。？]$/);
  expect(file?.error?.message).not.toMatch(/undefined|null|NaN|\bError\b|at \w+ \(/);
  if (expected.says !== undefined) expect(file?.error?.message).toMatch(expected.says);
}

function answerOf({ files }: Report): string {
  const [file] = files;
  if (file?.error) return `${file.error.code}: ${file.error.message.split('；')[0]}`;
  const totals = file?.forms[0]?.totals;
  return `${totals?.stated} → ${totals?.recomputed}`;
}

function printed(): string {
  const rows = table.map(
    ({ file, used, answer }) => `| ${file} | ${used.milliseconds} | ${used.megabytes} | ${answer} |`,
  );
  return ['| file | ms | MB | answer |', '| --- | --: | --: | --- |', ...rows].join('\n');
}
