import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a process took. */
export interface Used {
  megabytes: number;
  milliseconds: number;
  /** Milliseconds of processor time, on all its threads. */
  cpu: number;
}

export interface Measured {
  code: number | null;
  stdout: string;
  stderr: string;
  used: Used;
}

const root = join(import.meta.dirname, '../..');
const MEASURE = join(import.meta.dirname, 'measure.mjs');

/** Runs the built program in a process of its own, which is stopped after five minutes: the machine may be busy. */
export function runMeasured(cwd: string, argv: readonly string[]): Measured {
  const ran = spawnSync(process.execPath, ['--import', MEASURE, join(root, 'bin/perf-score.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const told = ran.output?.[3];
  const used = told
    ? JSON.parse(String(told))
    : { megabytes: Number.NaN, milliseconds: 300_000, cpu: 300_000 };
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr, used };
}
