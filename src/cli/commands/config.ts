import type { Command } from 'commander';
import type { Language } from '../../text/language.ts';
import type { CommandFile } from '../command.ts';
import { gather, oneOf } from '../options.ts';
import { parseRuleLevel } from '../rule-levels.ts';

const WORDS = {
  zh: {
    about:
      '列出检查一张表时生效的每一项设置，以及它来自哪里：命令行 › perf-score.yaml › 表中文字 › 口径 › 程序默认。',
    summary: '查看一张表的设置从哪里来',
    usage: '[选项] show <文件>',
    action: '目前只有 show',
    form: '自评表文件',
    profile: '指定口径（默认按表中用语认出）',
    rule: '调整一条规则：规则=off|info|warning|error；可多次使用',
    format: '输出格式：text（默认）或 json',
  },
  en: {
    about:
      'Lists every setting in force for a form and where it comes from: option › perf-score.yaml › the words of the form › profile › default.',
    summary: 'show the settings for a form and their origin',
    usage: '[options] show <form>',
    action: 'show is all there is',
    form: 'a form',
    profile: 'the rules to go by (default: recognised by the form)',
    rule: 'change one rule: rule=off|info|warning|error; repeatable',
    format: 'text (default) or json',
  },
} as const;

/** `perf-score config show`: the settings for a form. */
export const config: CommandFile = {
  name: 'config',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument('<action>', words.action, (value: string) => oneOf('perf-score config', value, ['show']))
      .argument('<form>', words.form)
      .option('-p, --profile <id|folder>', words.profile)
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('-f, --format <text|json>', words.format, (value: string) =>
        oneOf('--format', value, ['text', 'json']),
      );
  },
  run: async (call) => (await import('./config-show.ts')).configShow(call),
};
