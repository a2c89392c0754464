import type { Command } from 'commander';
import type { Language } from '../../text/language.ts';
import type { CommandFile } from '../command.ts';
import { gather, oneOf } from '../options.ts';
import { FORMAT_NAMES, parseOutput } from '../outputs.ts';
import { parseRuleLevel } from '../rule-levels.ts';

const WORDS = {
  zh: {
    about:
      '合并各份检查结果（check --shard i/n -f jsonl:文件），得到的与一次检查全部文件完全一样；表与表之间的问题在这时检查。退出码同 check。',
    summary: '合并分份检查的结果',
    usage: '[选项] <结果文件...>',
    argument: '结果文件',
    parts: 'check -f jsonl 写出的文件，次序不限；不分份的结果按给出的次序相接',
    format: (names: string) => `输出格式：${names}（默认 text）；写成 json:结果.json 则存入文件；可多次使用`,
    rule: '调整一条表间规则：规则=off|info|warning|error；可多次使用',
    failOn: '从哪一级起退出码为 1：error 或 warning（默认与各份检查时相同）',
    baseline: '已知问题的清单：只对清单以外的问题报错',
    quiet: '只输出结论',
  },
  en: {
    about:
      'Joins the results of shards (check --shard i/n -f jsonl:file) into what one check of all files gives, to the letter; what shows only between forms is looked for now. Exit code as of check.',
    summary: 'join the results of shards',
    usage: '[options] <parts...>',
    argument: 'parts',
    parts:
      'files that check -f jsonl wrote, in any order; results without --shard follow one another as named',
    format: (names: string) => `${names} (default: text); json:report.json writes to a file; repeatable`,
    rule: 'change one rule between forms: rule=off|info|warning|error; repeatable',
    failOn: 'level from which the exit code is 1: error or warning (default: as the parts were checked)',
    baseline: 'list of known findings: only others fail',
    quiet: 'results only',
  },
} as const;

/** `perf-score merge`: the parts of a batch that several machines have checked. */
export const merge: CommandFile = {
  name: 'merge',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.argument}...>`, words.parts)
      .option('-f, --format <name[:file]>', words.format(FORMAT_NAMES.join(' ')), gather(parseOutput))
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('--fail-on <level>', words.failOn, (value) => oneOf('--fail-on', value, ['error', 'warning']))
      .option('--baseline <file>', words.baseline)
      .option('-q, --quiet', words.quiet);
  },
  run: async (call) => (await import('./merge-parts.ts')).mergeParts(call),
};
