import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, sandbox } from './run.ts';

/**
 * The files in transcripts/, and the README, hold command lines with what they print and their exit code: `! ` marks
 * what goes to stderr. A file's commands run one after the other in one folder with a copy of fixtures/.
 * `npx vitest run test/cli -u` writes the outputs anew.
 */
const root = join(import.meta.dirname, '../..');
const transcripts = readdirSync(join(import.meta.dirname, 'transcripts')).map(
  (name) => `test/cli/transcripts/${name}`,
);
const readmes = ['README.md', 'README.zh-CN.md'].filter((name) => existsSync(join(root, name)));

test.each([...transcripts, ...readmes])('%s shows what the program prints', async (name) => {
  const file = join(root, name);
  const box = sandbox();
  try {
    cpSync(join(root, 'fixtures'), join(box.path, 'fixtures'), { recursive: true });
    await expect(await rewrite(readFileSync(file, 'utf8'), box.path)).toMatchFileSnapshot(file);
  } finally {
    box.done();
  }
});

/** The text with the outputs of today. */
async function rewrite(text: string, cwd: string): Promise<string> {
  let written = '';
  let at = 0;
  for (const block of text.matchAll(/```console\n(\$ (?:npx )?perf-score ?(.*)\n)[\s\S]*?```/g)) {
    const [all, command = '', line = ''] = block;
    const { code, stdout, stderr } = await run(cwd, words(line));
    const errors = stderr.replaceAll(cwd, '.').replaceAll(/^(?=.)/gm, '! ');
    written += `${text.slice(at, block.index)}\`\`\`console\n${command}${stdout}${errors}[exit ${code}]\n\`\`\``;
    at = block.index + all.length;
  }
  return written + text.slice(at);
}

/** Words of a command line; quotes keep spaces together. */
function words(line: string): string[] {
  const found = line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g);
  return Array.from(found, ([, single, double, bare]) => single ?? double ?? bare ?? '');
}
