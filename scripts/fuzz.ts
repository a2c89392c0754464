import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * Tries the properties with other cases than the tests do, and more of them, until the time is over:
 * `npm run fuzz -- --minutes 5`, `--seed 7` to begin with a certain seed, `--only patch` for files of that name.
 * Ends with the counts of each file; with what failed, its seed and the command to see it again, and exit code 1.
 */
const root = join(import.meta.dirname, '..');

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

const minutes = Number(option('minutes', '5'));
const first = Number(option('seed', String(Date.now() % 1_000_000)));
const only = option('only', '');
if (!(minutes > 0) || !Number.isInteger(first)) throw new Error('--minutes and --seed want numbers');

/** The test files that hold properties. */
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => join(root, 'test', name))
  .filter((path) => path.endsWith('.test.ts') && path.includes(only))
  .filter((path) => /from 'fast-check'/.test(readFileSync(path, 'utf8')))
  .map((path) => relative(root, path))
  .sort();
if (files.length === 0) throw new Error(`no properties in files of the name ${only}`);

const folder = mkdtempSync(join(tmpdir(), 'perf-score-fuzz-'));
const log = join(folder, 'counts');
const counts = new Map(files.map((file) => [file, { cases: 0, rounds: 0 }]));
const failures: string[] = [];
const end = Date.now() + minutes * 60_000;

for (let round = 0; Date.now() < end && failures.length === 0; round++) {
  for (const file of files) {
    if (Date.now() >= end) break;
    const seed = first + round;
    writeFileSync(log, '');
    const env = {
      ...process.env,
      FUZZ_SEED: String(seed),
      FUZZ_TIMES: '5',
      FUZZ_LOG: log,
      // Names that the generated forms go by.
      PERF_SCORE_SEED: String(seed),
      PERF_SCORE_FORMS: '3',
    };
    const ran = spawnSync('npx', ['vitest', 'run', file, '--testTimeout=600000'], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    const count = counts.get(file);
    if (count === undefined) continue;
    count.rounds++;
    count.cases += readFileSync(log, 'utf8')
      .split('\n')
      .reduce((sum, line) => sum + Number(line), 0);
    if (ran.status === 0) continue;
    failures.push(
      `FUZZ_SEED=${seed} FUZZ_TIMES=5 PERF_SCORE_SEED=${seed} PERF_SCORE_FORMS=3 npx vitest run ${file}`,
    );
    process.stdout.write(`${ran.stdout}${ran.stderr}`);
  }
}
rmSync(folder, { recursive: true, force: true });

const width = Math.max(...files.map((file) => file.length));
for (const [file, { cases, rounds }] of counts) {
  console.log(`${file.padEnd(width)}  ${String(cases).padStart(9)} cases in ${rounds} rounds`);
}
const all = [...counts.values()].reduce((sum, { cases }) => sum + cases, 0);
console.log(
  `${'all'.padEnd(width)}  ${String(all).padStart(9)} cases, seeds from ${first}, ${failures.length} failed`,
);
for (const command of failures) console.log(`see it again: ${command}`);
process.exitCode = failures.length > 0 ? 1 : 0;
