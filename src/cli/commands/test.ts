import type { Command } from 'commander';
import type { Language } from '../../text/language.ts';
import type { CommandFile } from '../command.ts';
import { gather } from '../options.ts';
import { parseRuleLevel } from '../rule-levels.ts';

const WORDS = {
  zh: {
    about:
      '把自评表当作测试：单元格批注里写一行 !规则名，表示这里应当报出这一条；多报、少报都算不通过。用来守住模板和样例。退出码：0 全部通过，1 有不符，2 有文件没能检查。',
    summary: '按批注里的预期测试自评表',
    usage: '[选项] <文件或文件夹...>',
    argument: '文件或文件夹',
    paths: '批注里写有预期的 .xlsx、.xlsm 文件，或装有它们的文件夹',
    profile: '指定口径（默认按表中用语认出）',
    rule: '调整一条规则：规则=off|info|warning|error；可多次使用',
    quiet: '只列出不通过的',
  },
  en: {
    about:
      'Takes forms as tests: a line !rule-id in the comment of a cell says that the finding is expected there; more and less both fail. For templates and samples. Exit code: 0 all passed, 1 some did not, 2 a file could not be checked.',
    summary: 'test forms by what their comments expect',
    usage: '[options] <paths...>',
    argument: 'paths',
    paths: '.xlsx or .xlsm files whose comments say what is expected, or folders that hold them',
    profile: 'the rules to go by (default: recognised by the form)',
    rule: 'change one rule: rule=off|info|warning|error; repeatable',
    quiet: 'list only what fails',
  },
} as const;

/** `perf-score test`: forms that say in their comments what is to be found. */
export const test: CommandFile = {
  name: 'test',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.argument}...>`, words.paths)
      .option('-p, --profile <id|folder>', words.profile)
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('-q, --quiet', words.quiet);
  },
  run: async (call) => (await import('./test-forms.ts')).testForms(call),
};
