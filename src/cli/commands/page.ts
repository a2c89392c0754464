import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeOut } from '../../files/write-out.ts';
import type { Language } from '../../text/language.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { exists } from '../derived-file.ts';

const NAME = 'perf-score.html';

const WORDS = {
  zh: {
    about:
      '写出复核网页：一个文件，双击就在浏览器里打开，把自评表拖进去即可复核；不联网，不用安装，可发给同事。',
    summary: '写出可双击打开的复核网页',
    usage: '[选项]',
    out: `写到哪个文件或文件夹（默认当前文件夹，名为 ${NAME}）`,
    written: (file: string) => `已写出 ${file}，双击即可打开。\n`,
  },
  en: {
    about:
      'Writes the page that checks forms: one file that opens in a browser with a double click, without a network or an installation, to hand to a colleague.',
    summary: 'write the page that opens with a double click',
    usage: '[options]',
    out: `file or folder to write to (default: the current folder, as ${NAME})`,
    written: (file: string) => `wrote ${file}; a double click opens it.\n`,
  },
} as const;

/** `perf-score page`: hands out the page for those who have no Node. */
export const page: CommandFile = {
  name: 'page',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .option('-o, --out <file|folder>', words.out);
  },
  run,
};

async function run({ io, language, command }: Call): Promise<Outcome> {
  const { out = '.' } = command.optsWithGlobals<{ out?: string }>();
  const { templatesFolder } = await import('../../profile/templates.ts');
  // The Windows program has it beside itself.
  const home = join(templatesFolder(), '..');
  const source = [join(home, 'dist', NAME), join(home, NAME)].find((path) => existsSync(path));
  if (source === undefined) throw new Error(`${NAME} is missing beside the program`);
  const isFolder = statSync(resolve(io.cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
  const shown = isFolder ? join(out, NAME) : out;
  const target = resolve(io.cwd, shown);
  if (existsSync(target)) throw exists(shown);
  writeOut(target, readFileSync(source));
  return { text: WORDS[language].written(shown), code: 0 };
}
