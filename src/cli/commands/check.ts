import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireRule } from '../../judge.ts';
import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/text.ts';
import { summarise } from '../../summary.ts';
import { VERSION } from '../../version.generated.ts';
import { checkInput } from '../check-input.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { planCopies } from '../copies.ts';
import { exitCode, type FailOn } from '../exit-code.ts';
import { type FoundFile, findFiles } from '../files.ts';
import { count, gather, oneOf, profileFrom } from '../options.ts';
import { FORMAT_NAMES, type Output, parseOutput, refuseClashes, writeOutputs } from '../outputs.ts';
import { parseRuleLevel, type RuleLevel } from '../rule-levels.ts';
import { describeSettings } from '../settings.ts';

/** What commander makes of the options; an option that was not given is undefined. */
interface Flags {
  profile?: string;
  format?: Output[];
  out?: string;
  annotate: boolean;
  rule?: RuleLevel[];
  failOn?: FailOn;
  quiet?: boolean;
  color: boolean;
  debug?: boolean;
}

const WORDS = {
  zh: {
    about: '检查自评表，给出结论并写出标记副本。退出码：0 没有问题，1 有错误，2 有文件没能检查或命令有误。',
    summary: '检查自评表（主要功能）',
    usage: '[选项] <文件或文件夹...>',
    argument: '文件或文件夹',
    paths: '要检查的 .xlsx、.xlsm 文件，或装有它们的文件夹',
    profile: '指定口径：口径名，或自备口径的文件夹（默认按表中用语认出）',
    format: (names: string) => `输出格式：${names}；默认 text；写成 json:结果.json 则存入文件；可多次使用`,
    out: '标记副本放在哪个文件夹（默认在原表旁边，名为 原名.checked.xlsx）',
    annotate: '不写标记副本',
    rule: '调整一条规则：规则=off|info|warning|error；可多次使用',
    failOn: '从哪一级起退出码为 1：error（默认）或 warning',
    quiet: '只输出结论',
    progress: '不显示进度',
    jobs: '同时检查几个文件',
  },
  en: {
    about:
      'Checks forms, says what is wrong and writes marked copies. Exit code: 0 clean, 1 errors found, 2 a file could not be checked or the command was wrong.',
    summary: 'check forms (the main job)',
    usage: '[options] <paths...>',
    argument: 'paths',
    paths: '.xlsx or .xlsm files, or folders that hold them',
    profile:
      'the rules to go by: a name, or a folder with a profile of your own (default: recognised by the form)',
    format: (names: string) => `${names}; default text; json:report.json writes to a file; repeatable`,
    out: 'folder for the marked copies (default: beside each form, as NAME.checked.xlsx)',
    annotate: 'write no marked copies',
    rule: 'change one rule: rule=off|info|warning|error; repeatable',
    failOn: 'level from which the exit code is 1: error (default) or warning',
    quiet: 'results only',
    progress: 'show no progress',
    jobs: 'how many files to check at a time',
  },
} as const;

/** `perf-score check`: the main job. */
export const check: CommandFile = {
  name: 'check',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.argument}...>`, words.paths)
      .option('-p, --profile <id|folder>', words.profile)
      .option('-f, --format <name[:file]>', words.format(FORMAT_NAMES.join(' ')), gather(parseOutput))
      .option('-o, --out <dir>', words.out)
      .option('--no-annotate', words.annotate)
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('--fail-on <level>', words.failOn, (value) => oneOf('--fail-on', value, ['error', 'warning']))
      .option('-q, --quiet', words.quiet)
      .option('--no-progress', words.progress)
      .option('--jobs <n>', words.jobs, (value) => count('--jobs', value));
  },
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, language, args } = call;
  const flags = call.command.optsWithGlobals<Flags>();
  const outputs = flags.format ?? [{ format: 'text', file: null }];
  const inputs = findFiles(args, io.cwd);
  const found = inputs.filter((input): input is FoundFile => 'path' in input);
  const out = flags.out === undefined ? null : { path: resolve(io.cwd, flags.out), shown: flags.out };
  const copies = flags.annotate ? planCopies(found, out) : new Map();
  refuseClashes(outputs, found, [...copies.values()], io.cwd);
  if (out && flags.annotate) (await import('../write-file.ts')).requireWritableFolder(out.path);

  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const options = {
    profile: profileFrom(flags.profile, io.cwd),
    rules: new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level])),
    language,
  };
  const files: Report['files'] = [];
  for (const input of inputs) files.push(await checkInput(input, options, copies));
  const report: Report = {
    schemaVersion: 1,
    tool: { name: 'perf-score', version: VERSION },
    files,
    summary: summarise(files),
    between: null,
    baseline: null,
  };
  if (flags.debug) await describeSettings(call, report);
  const { text, failed } = await writeOutputs(outputs, report, call, flags);
  return { text, code: failed ? 2 : exitCode(report, flags.failOn ?? 'error') };
}
