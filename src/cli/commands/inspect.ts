import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Problem } from '../../model/problem.ts';
import type { Language } from '../../text/language.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { wantsColour, widthOf } from '../io.ts';
import { oneOf, profileFrom } from '../options.ts';

const WORDS = {
  zh: {
    about: '打印读出的指标树：每一格读作什么，为什么这样读。',
    summary: '看一张表是怎样读出来的',
    usage: '[选项] <自评表>',
    form: '自评表文件',
    profile: '指定口径（默认按表中用语认出）',
    format: '输出格式：text（默认）或 json',
  },
  en: {
    about: 'Prints the tree as read: what each cell was taken for, and why.',
    summary: 'show how a form was read',
    usage: '[options] <form>',
    form: 'a form',
    profile: 'the rules to go by (default: recognised by the form)',
    format: 'text (default) or json',
  },
} as const;

/** `perf-score inspect`: how a form was read. */
export const inspect: CommandFile = {
  name: 'inspect',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument('<form>', words.form)
      .option('-p, --profile <id|folder>', words.profile)
      .option('-f, --format <text|json>', words.format, (value: string) =>
        oneOf('--format', value, ['text', 'json']),
      );
  },
  run,
};

async function run({ io, language, args, command }: Call): Promise<Outcome> {
  const [form = ''] = args;
  const flags = command.optsWithGlobals<{ profile?: string; format?: 'text' | 'json'; color: boolean }>();
  const [{ inspectFile }, { problemOf }] = await Promise.all([
    import('../../inspect/inspect.ts'),
    import('../../files/file-problem.ts'),
  ]);
  const path = resolve(io.cwd, form);
  const options = { profile: profileFrom(flags.profile, io.cwd), rules: new Map(), language };
  const inspections = await inspectFile(path, options).catch((error: unknown) => {
    const { code, words } = problemOf(error, form);
    throw new Problem(code, words);
  });
  if (flags.format === 'json') return { text: `${JSON.stringify(inspections, null, 2)}\n`, code: 0 };
  const { inspectionText } = await import('../../reporters/text/inspection.ts');
  const width = Math.min(widthOf(io), 120);
  const presentation = { language, colour: wantsColour(io, flags.color), width, quiet: false };
  return { text: await inspectionText(inspections, presentation), code: 0 };
}
