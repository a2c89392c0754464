import type { Command } from 'commander';
import type { Language } from '../../text/language.ts';
import type { CommandFile } from '../command.ts';
import { gather } from '../options.ts';
import { parseRuleLevel } from '../rule-levels.ts';

const WORDS = {
  zh: {
    about: '盯着自评表，每次保存后重新检查，适合在 WPS 或 Excel 里边改边看。按 Ctrl-C 结束。',
    summary: '保存后自动重新检查',
    usage: '[选项] <文件或文件夹...>',
    argument: '文件或文件夹',
    paths: '.xlsx、.xlsm 文件，或装有它们的文件夹',
    profile: '指定口径（默认按表中用语认出）',
    out: '标记副本放在哪个文件夹（默认在原表旁边）',
    annotate: '不写标记副本',
    rule: '调整一条规则：规则=off|info|warning|error；可多次使用',
    quiet: '只输出结论',
  },
  en: {
    about:
      'Checks forms anew each time they are saved, while they are being worked on in Excel or WPS. Ctrl-C ends it.',
    summary: 'check again on every save',
    usage: '[options] <paths...>',
    argument: 'paths',
    paths: '.xlsx or .xlsm files, or folders that hold them',
    profile: 'the rules to go by (default: recognised by the form)',
    out: 'folder for the marked copies (default: beside each form)',
    annotate: 'write no marked copies',
    rule: 'change one rule: rule=off|info|warning|error; repeatable',
    quiet: 'results only',
  },
} as const;

/** `perf-score watch`: check on save. */
export const watch: CommandFile = {
  name: 'watch',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.argument}...>`, words.paths)
      .option('-p, --profile <id|folder>', words.profile)
      .option('-o, --out <dir>', words.out)
      .option('--no-annotate', words.annotate)
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('-q, --quiet', words.quiet);
  },
  run: async (call) => (await import('./watch-forms.ts')).watchForms(call),
};
