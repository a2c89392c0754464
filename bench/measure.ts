import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One program to measure. */
export interface Program {
  name: string;
  /** Arguments of node. */
  args: readonly string[];
  /** Exit codes that mean that it did its work. */
  codes?: readonly number[];
  /** Measures memory too, which makes the start of the program a little slower. */
  memory?: boolean;
}

export interface Measured {
  /** Median of the wall time, milliseconds. */
  time: number;
  /** Median of the largest memory, MiB; not a number where it was not measured. */
  memory: number;
  /** The shortest and the longest run, milliseconds. */
  range: [number, number];
}

/**
 * Runs programs in turn, several rounds, so that whatever else the machine does falls on all of them alike.
 *
 * @param rounds of which the median counts
 */
export function measure(programs: readonly Program[], rounds: number): Map<string, Measured> {
  const runs = new Map(programs.map(({ name }) => [name, [] as { time: number; memory: number }[]]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) runs.get(program.name)?.push(once(program));
  }
  return new Map(
    [...runs].map(([name, all]) => {
      const times = all.map(({ time }) => time).sort((a, b) => a - b);
      const memories = all.map(({ memory }) => memory).sort((a, b) => a - b);
      return [
        name,
        { time: median(times), memory: median(memories), range: [times[0] ?? 0, times.at(-1) ?? 0] },
      ];
    }),
  );
}

const watcher = join(import.meta.dirname, 'measured.mjs');

function once({ name, args, codes = [0], memory = false }: Program): { time: number; memory: number } {
  const start = performance.now();
  const ran = spawnSync(process.execPath, memory ? ['--import', watcher, ...args] : [...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (ran.status === null || !codes.includes(ran.status)) throw new Error(`${name} failed: ${ran.stderr}`);
  return { time, memory: Number(/maxrss (\d+)/.exec(ran.stderr)?.[1]) / 1024 };
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;
