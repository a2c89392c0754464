import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** A folder of its own that is gone after `done()`. */
export interface Sandbox {
  path: string;
  done(): void;
}

/** @param fixtures paths under fixtures/ to copy into it, each under its last name */
export function sandbox(...fixtures: string[]): Sandbox {
  const path = mkdtempSync(join(tmpdir(), 'perf-score-cli-'));
  const root = join(import.meta.dirname, '../../fixtures');
  for (const fixture of fixtures) {
    const name = fixture.split('/').at(-1) ?? fixture;
    cpSync(join(root, fixture), join(path, name), { recursive: true });
  }
  return { path, done: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program in this process, in the folder, as if piped. */
export async function run(
  cwd: string,
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof texts): Output => ({
    write(content, done) {
      texts[name] += Buffer.from(content).toString('utf8');
      done();
    },
  });
  const code = await main({ argv, stdout: collect('stdout'), stderr: collect('stderr'), env, cwd });
  return { code, ...texts };
}
