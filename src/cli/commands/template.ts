import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeOut } from '../../files/write-out.ts';
import { resolveProfile } from '../../profile/load.ts';
import type { Language } from '../../text/language.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { exists } from '../derived-file.ts';

const WORDS = {
  zh: {
    about: '写出一个口径的空白自评表；表末备注写着它的计分规则，填好后可直接用 perf-score check 检查。',
    summary: '写出空白自评表',
    usage: '[选项] <口径>',
    id: '口径名（用 perf-score profile list 查看），或自备口径的文件夹',
    out: '写到哪个文件或文件夹（默认当前文件夹，名为 口径名.xlsx）',
    written: (file: string) => `已写出 ${file}。\n`,
  },
  en: {
    about:
      'Writes the blank form of a profile; its note states the rules, and perf-score check reads it once filled in.',
    summary: 'write a blank form',
    usage: '[options] <id>',
    id: 'id of a profile (perf-score profile list shows them), or the folder of your own',
    out: 'file or folder to write to (default: the current folder, as ID.xlsx)',
    written: (file: string) => `wrote ${file}.\n`,
  },
} as const;

/** `perf-score template`: hands out the blank form of a profile. */
export const template: CommandFile = {
  name: 'template',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument('<id>', words.id)
      .option('-o, --out <file|folder>', words.out);
  },
  run,
};

async function run({ io, language, args, command }: Call): Promise<Outcome> {
  const [id = ''] = args;
  const { out = '.' } = command.optsWithGlobals<{ out?: string }>();
  const { blankFormOf } = await import('../../profile/templates.ts');
  const source = blankFormOf(resolveProfile(id, io.cwd));
  const isFolder = statSync(resolve(io.cwd, out), { throwIfNoEntry: false })?.isDirectory() === true;
  // `.` and `..` are folders that have names.
  const name = basename(resolve(io.cwd, id));
  const shown = isFolder ? join(out, `${name}.xlsx`) : out;
  const target = resolve(io.cwd, shown);
  // A form that was filled in is never replaced by a blank one.
  if (existsSync(target)) throw exists(shown);
  writeOut(target, readFileSync(source));
  return { text: WORDS[language].written(shown), code: 0 };
}
