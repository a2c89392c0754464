import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../../text/language.ts';
import { plain } from '../../text/plain-strings.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';

const WORDS = {
  zh: {
    about:
      '去掉标记副本里的标记：底色、批注和复核结果表。没有再保存过的副本还原成与原表逐字节相同的文件；改过并保存过的，只去掉标记，改动保留。更正副本（perf-score fix）则去掉更正批注，改过的数保留。',
    summary: '去掉副本里的标记',
    usage: '[选项] <标记副本>',
    copy: '标记副本',
    file: 'perf-score check 写出的 .checked.xlsx，或 perf-score fix 写出的 .fixed.xlsx',
    out: '写到哪个文件或文件夹（默认在副本旁边，名为 原名.clean.xlsx）',
    how: {
      original: '与标记之前逐字节相同。',
      removed: '去掉了标记，其余内容照原样保留，包括标记之后改过的。',
      unmarked: '其中没有 perf-score 的标记，内容照原样写出。',
    },
    written: (file: string, how: string) => `已写出 ${file}：${how}\n`,
  },
  en: {
    about:
      'Takes the marks out of a marked copy: fills, notes and the sheet of results. A copy that was not saved since becomes the original again, byte for byte; of one that was, only the marks go and the changes stay. From a corrected copy (perf-score fix) the notes go and the corrections stay.',
    summary: 'take the marks out of a copy',
    usage: '[options] <copy>',
    copy: 'copy',
    file: 'a .checked.xlsx of perf-score check, or a .fixed.xlsx of perf-score fix',
    out: 'file or folder to write to (default: beside the copy, as NAME.clean.xlsx)',
    how: {
      original: 'byte for byte what it was before it was marked.',
      removed: 'the marks are gone; all else is as it was, what was changed since included.',
      unmarked: 'there were no marks of perf-score in it; written as it is.',
    },
    written: (file: string, how: string) => `wrote ${file}: ${how}\n`,
  },
} as const;

/** `perf-score clean`: gives a marked copy's original back. */
export const clean: CommandFile = {
  name: 'clean',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.copy}>`, words.file)
      .option('-o, --out <file|folder>', words.out);
  },
  run,
};

async function run({ io, language, args, command }: Call): Promise<Outcome> {
  const [copy = ''] = args;
  const { out } = command.optsWithGlobals<{ out?: string }>();
  const [{ derivedFile, inWords, writeDerived }, { readBytes }, { settingsFor }, { formatOf }] =
    await Promise.all([
      import('../derived-file.ts'),
      import('../../files/read-file.ts'),
      import('../../settings/settings.ts'),
      import('../../formats/index.ts'),
    ]);
  const path = resolve(io.cwd, copy);
  const { bytes: cleaned, how } = await inWords(copy, async () => {
    const { limits } = await settingsFor(path);
    const bytes = await readBytes(path, limits);
    return formatOf(bytes).unmark(bytes, { corrections: true, limits });
  });
  const target = derivedFile(copy, 'clean', out, io.cwd);
  writeDerived(target, cleaned, path);
  const words = WORDS[language];
  return { text: words.written(plain(target.shown), words.how[how]), code: 0 };
}
