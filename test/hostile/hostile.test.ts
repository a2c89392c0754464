import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Expected, HOSTILE_FILES, type HostileFile } from './files.ts';
import { runMeasured, type Used } from './run-measured.ts';

/** What the answer may take at most: so many times what an ordinary form takes on the same machine, and so much memory. */
const MOST = { ordinary: 30, megabytes: 250 };

let ordinary = 0;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'perf-score-hostile-'));
const table: { file: string; used: Used; answer: string }[] = [];

beforeAll(() => {
  ordinary = timeOf(runMeasured(root, ['check', 'fixtures/baoxie-2022.xlsx', '--no-annotate']).used);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(printed());
});

describe('the program answers in bounded time and memory', () => {
  test.each(HOSTILE_FILES.map((file) => [file.what, file] as const))('%s', (what, file) => {
    const own = mkdtempSync(join(folder, 'own-'));
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
    expect(timeOf(used) / ordinary).toBeLessThanOrEqual(MOST.ordinary);
    // Nothing is written but the marked copy of a form.
    const copy = name.replace('.xlsx', '.checked.xlsx');
    expect(readdirSync(own).sort()).toEqual(isRead ? [copy, name].sort() : [name]);
    rmSync(own, { recursive: true, force: true });
  });
});

test('a batch of them is done to the last file', () => {
  const own = mkdtempSync(join(folder, 'batch-'));
  const wanted = new Map(HOSTILE_FILES.flatMap((file, index) => putInBatch(own, file, index)));
  const argv = ['check', '.', '--no-annotate', '--jobs', '2', '-f', 'json'];
  const { code, stdout, stderr, used } = runMeasured(own, argv);
  const report: Report = JSON.parse(stdout);
  expect(report.files.map(({ file }) => file).sort()).toEqual([...wanted.keys()].sort());
  for (const one of report.files) {
    expectAnswer({ ...report, files: [one] }, wanted.get(one.file) ?? 'form');
    expect(one.internalErrors).toEqual([]);
  }
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\bat .*\.js|Error:/);
  expect(readdirSync(own).sort()).toEqual([...wanted.keys()].sort());
  table.push({ file: `all ${wanted.size} together, two at a time`, used, answer: '' });
}, 300_000);

/** The time by the clock, unless other programs kept this one waiting. */
const timeOf = ({ milliseconds, cpu }: Used) => Math.min(milliseconds, cpu);

/** Puts the file there under a name of its own, unless no folder is searched for it or it is large. */
function putInBatch(own: string, file: HostileFile, index: number): [name: string, expected: Expected][] {
  const { name = 'x.xlsx', make } = file;
  if (!/\.xls[xm]$/.test(name)) return [];
  const made = make();
  if (typeof made === 'function' || made.length > 1 << 20) return [];
  const kept = `${String(index).padStart(3, '0')}${extname(name)}`;
  writeFileSync(join(own, kept), made);
  return [[kept, file.expect]];
}

/** Makes the file in its folder. */
function put(own: string, { name = 'x.xlsx', make }: HostileFile): string {
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
