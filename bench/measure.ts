import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One program to measure. */
export interface Program {
  name: string;
  /** Arguments of node. */
  args: readonly string[];
  /** Exit codes that mean that it did its work. */
  codes?: readonly number[];
  /** Measures memory and the processor's time too, which makes the start of the program a little slower. */
  resources?: boolean;
}

/** One run, or the medians of several. */
interface Run {
  /** Wall time, milliseconds. */
  time: number;
  /** Largest memory, MiB; not a number where it was not measured. */
  memory: number;
  /** Time of the processor in all threads, milliseconds; not a number where it was not measured. */
  cpu: number;
}

export interface Measured extends Run {
  /** The shortest and the longest run, milliseconds. */
  range: [number, number];
}

/**
 * Runs programs in turn, several rounds, so that whatever else the machine does falls on all of them alike.
 *
 * @param rounds of which the median counts
 */
export function measure(programs: readonly Program[], rounds: number): Map<string, Measured> {
  const runs = new Map(programs.map(({ name }) => [name, [] as Run[]]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) runs.get(program.name)?.push(once(program));
  }
  return new Map(
    [...runs].map(([name, all]) => {
      const sorted = (key: keyof Run) => all.map((run) => run[key]).sort((a, b) => a - b);
      const [times, memories, cpus] = [sorted('time'), sorted('memory'), sorted('cpu')];
      const range: [number, number] = [times[0] ?? 0, times.at(-1) ?? 0];
      return [name, { time: median(times), memory: median(memories), cpu: median(cpus), range }];
    }),
  );
}

const watcher = join(import.meta.dirname, 'measured.mjs');

function once({ name, args, codes = [0], resources = false }: Program): Run {
  const start = performance.now();
  const ran = spawnSync(process.execPath, resources ? ['--import', watcher, ...args] : [...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  if (ran.status === null || !codes.includes(ran.status)) throw new Error(`${name} failed: ${ran.stderr}`);
  const [, memory, cpu] = /maxrss (\d+) cpu (\d+)/.exec(ran.stderr) ?? [];
  return { time, memory: Number(memory) / 1024, cpu: Number(cpu) / 1000 };
}

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;
