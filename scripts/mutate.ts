import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutation, mutationsOf } from './mutations.ts';

/**
 * Would the tests notice? Makes small changes in copies of the sources, one at a time, and runs the tests of that
 * folder: `npm run mutate -- --sample 10 --seed 7`, `--only values,form` for some folders, `--all` to try what survives
 * against every test that runs in this process, `--file src/values/numeral.ts` for all changes of one file. Prints what no test noticed and a table by folder.
 */
const root = join(import.meta.dirname, '..');

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

/** The folders of src, and where their tests stand: the nearest first, the wider ones for what survives those. */
const TESTS: Record<string, string[][]> = {
  values: [['test/values'], ['test/form', 'test/rules', 'test/fixtures/findings.test.ts']],
  form: [
    ['test/form', 'test/rules'],
    ['test/fixtures/findings.test.ts', 'test/laws'],
  ],
  scoring: [
    ['test/scoring', 'test/rules'],
    ['test/form', 'test/check', 'test/fixtures/findings.test.ts'],
  ],
  rules: [
    ['test/rules', 'test/check'],
    ['test/form', 'test/scoring', 'test/fixtures/findings.test.ts'],
  ],
  profile: [
    ['test/profile', 'test/own-rules', 'test/scoring'],
    ['test/cli/profile.test.ts', 'test/check', 'test/form'],
  ],
  workbook: [['test/workbook'], ['test/reporters/xlsx', 'test/fix', 'test/fixtures/findings.test.ts']],
  batch: [['test/batch']],
};
/** Tests that start other programs or threads: the change is in the sources only, and they are slow. */
const OUTSIDE = [
  'test/hostile/**',
  'test/**/office.test.ts',
  'test/reporters/html/browser.test.ts',
  'test/batch/{program,examples,run,watch}.test.ts',
  'test/cli/bin.test.ts',
  'test/shipped/**',
  'test/architecture.test.ts',
];

const seed = Number(option('seed', '7'));
const sample = Number(option('sample', '10'));
const only = option('only', Object.keys(TESTS).join(',')).split(',');
const file = option('file', '');
const all = process.argv.includes('--all');
const copy = mkdtempSync(join(tmpdir(), 'perf-score-mutate-'));

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

const everyOf = (path: string) => mutationsOf(path, readFileSync(join(root, path), 'utf8'));

/** So many changes of a folder, drawn by the seed; the kinds come in turn, so that rare ones are tried too. */
function draw(folder: string): Mutation[] {
  const random = chance(seed + folder.length);
  const kinds = new Map<string, Mutation[]>();
  for (const mutation of filesOf(`src/${folder}`).flatMap(everyOf))
    kinds.set(mutation.kind, [...(kinds.get(mutation.kind) ?? []), mutation]);
  const drawn: Mutation[] = [];
  const queues = [...kinds.values()];
  while (drawn.length < sample && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      if (queue.length === 0 || drawn.length >= sample) continue;
      drawn.push(...queue.splice(Math.floor(random() * queue.length), 1));
    }
  }
  return drawn;
}

/** True when a test failed, or the tests did not come to their end. */
function isNoticed({ path, changed }: Mutation, tests: readonly string[]): boolean {
  const target = join(copy, path);
  const before = readFileSync(target);
  writeFileSync(target, changed);
  try {
    const outside = OUTSIDE.flatMap((pattern) => ['--exclude', pattern]);
    const argv = ['vitest', 'run', '--bail=1', '--maxWorkers=1', '--reporter=dot', ...outside, ...tests];
    return spawnSync('npx', argv, { cwd: copy, stdio: 'ignore', timeout: 400_000 }).status !== 0;
  } finally {
    writeFileSync(target, before);
  }
}

function tried(folder: string, mutations: readonly Mutation[]): string {
  const stages = (TESTS[folder] ?? []).map((tests) => tests.filter((path) => existsSync(join(copy, path))));
  if (all) stages.push([]);
  const survivors = mutations.filter((mutation) => {
    const noticed = stages.some((tests) => isNoticed(mutation, tests));
    console.log(
      `${noticed ? 'noticed ' : 'SURVIVED'} ${mutation.path}:${mutation.line} ${mutation.kind}: ${mutation.what}`,
    );
    return !noticed;
  });
  const share = ((100 * (mutations.length - survivors.length)) / mutations.length).toFixed(0);
  return `| ${folder} | ${mutations.length} | ${mutations.length - survivors.length} | ${share} % |`;
}

try {
  for (const name of ['src', 'test', 'fixtures', 'templates', 'examples', 'bin', 'dist', 'scripts', 'bench'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of readdirSync(root).filter((one) => /\.(json|ts|md)$|^LICENSE$/.test(one)))
    cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const rows =
    file === ''
      ? only.map((folder) => tried(folder, draw(folder)))
      : [tried(file.split('/')[1] ?? '', everyOf(file))];
  console.log(['| folder | changes | noticed | share |', '| --- | --: | --: | --: |', ...rows].join('\n'));
} finally {
  rmSync(copy, { recursive: true, force: true });
}
