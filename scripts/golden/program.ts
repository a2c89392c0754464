import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import type { Ask } from './answers.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The built program, run in this process. What it writes beside its output goes to a folder that is emptied after each call;
 * version and temporary folder are masked in what it says.
 *
 * @param cwd where the paths of inputs start
 */
export function builtProgram(cwd: string): Ask {
  if (!existsSync(join(root, 'dist/core.cjs'))) throw new Error('there is no built program: npm run build');
  const { core } = createRequire(import.meta.url)('../../bin/core.js') as {
    core: { main: (io: Io) => Promise<number> };
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  return async (argv) => {
    const written = mkdtempSync(join(tmpdir(), 'perf-score-golden-'));
    try {
      const texts = { stdout: '', stderr: '' };
      const output = (name: keyof typeof texts): Io['stdout'] => ({
        columns: 80,
        write(content, done) {
          texts[name] += typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
          done();
        },
      });
      const code = await core.main({
        argv: argv.map((word) => word.replace('{written}', written)),
        stdout: output('stdout'),
        stderr: output('stderr'),
        env: { NO_COLOR: '1' },
        cwd,
      });
      const masked = (text: string) =>
        text
          .replaceAll(relative(cwd, written), '{written}')
          .replaceAll(written, '{written}')
          .replaceAll(version, '{version}');
      return { code, stdout: masked(texts.stdout), stderr: masked(texts.stderr), files: hashesIn(written) };
    } finally {
      rmSync(written, { recursive: true, force: true });
    }
  };
}

/** `name sha256` of each file. */
function hashesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => /\.\w+$/.test(name))
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    );
}
