import { resolve } from 'node:path';
import type { Command } from 'commander';
import { planCopies } from '../../batch/plan/copies.ts';
import { dropLeadingSummaries } from '../../batch/plan/leading-result-workbooks.ts';
import { type FoundFile, planFiles } from '../../batch/plan/plan.ts';
import { filesOfShard, parseShard, type Shard } from '../../batch/shards/shard.ts';
import { reportOf } from '../../batch/tally.ts';
import { requireWritableFolder, writeOut } from '../../files/write-out.ts';
import { VERSION } from '../../generated/version.generated.ts';
import { requireRule } from '../../judge.ts';
import { loadProfile } from '../../profile/load.ts';
import type { Language, Text } from '../../text/language.ts';
import { openBaseline } from '../baseline-option.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { Documents } from '../documents.ts';
import { exitCode, type FailOn } from '../exit-code.ts';
import { note } from '../io.ts';
import { count, gather, oneOf, profileFrom } from '../options.ts';
import { FORMAT_NAMES, type Output, parseOutput, refuseClashes } from '../outputs.ts';
import { parseRuleLevel, type RuleLevel } from '../rule-levels.ts';
import { ruleNotes } from '../rule-pages.ts';
import { baselineNote, endedNote, skippedNote, staleNote } from '../run-notices.ts';
import { describeSettings } from '../settings.ts';
import { checkFiles } from './check-files.ts';

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
  progress: boolean;
  jobs?: number;
  timeLimit?: number;
  cache?: boolean;
  cacheDir?: string;
  shard?: Shard;
  baseline?: string;
  updateBaseline?: boolean;
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
    jobs: '同时检查几个文件（默认按处理器的核数）',
    timeLimit: '一个文件最多检查几秒（默认 60）',
    cache: '没有变的文件直接用上次的结果（存在 .perf-score-cache）',
    cacheDir: '上次的结果存在哪个文件夹',
    shard: '只检查第 i 份（共 n 份），各份用 perf-score merge 合并',
    baseline: '已知问题的清单：只对清单以外的问题报错',
    updateBaseline: '把这次发现的问题全部记入清单',
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
    jobs: 'how many files to check at a time (default: the number of cores)',
    timeLimit: 'seconds that a file may take (default: 60)',
    cache: 'take the last answer for what has not changed (kept in .perf-score-cache)',
    cacheDir: 'folder for the answers',
    shard: 'check part i of n only; perf-score merge joins the parts',
    baseline: 'list of known findings: only others fail',
    updateBaseline: 'take everything that is found into the list',
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
      .option('--jobs <n>', words.jobs, (value) => count('--jobs', value))
      .option('--time-limit <seconds>', words.timeLimit, (value) => count('--time-limit', value))
      .option('--cache', words.cache)
      .option('--cache-dir <dir>', words.cacheDir)
      .option('--shard <i/n>', words.shard, parseShard)
      .option('--baseline <file>', words.baseline)
      .option('--update-baseline', words.updateBaseline);
  },
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, language, args } = call;
  const flags = call.command.optsWithGlobals<Flags>();
  const outputs = flags.format ?? [{ format: 'text', file: null }];
  const plan = planFiles(args, io.cwd);
  const dropped = dropLeadingSummaries(plan);
  const { inputs, skipped, folders } = plan;
  const found = inputs.filter((input): input is FoundFile => 'path' in input);
  const out = flags.out === undefined ? null : { path: resolve(io.cwd, flags.out), shown: flags.out };
  const copies = flags.annotate ? planCopies(found, out) : new Map();
  const known = flags.baseline === undefined ? [] : [{ path: resolve(io.cwd, flags.baseline) }];
  refuseClashes(outputs, [...found, ...known], [...copies.values()], io.cwd);
  if (out && flags.annotate) requireWritableFolder(out.path);
  const baseline = openBaseline(flags, io.cwd);
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  // A wrong name is told once, not of every file.
  const profile = profileFrom(flags.profile, io.cwd);
  const chosen = profile === null ? null : await loadProfile(profile);

  const rules = new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level]));
  const { shard, failOn = 'error', quiet = false } = flags;
  const part = shard ? filesOfShard(inputs, shard) : inputs;
  const tool = { name: 'perf-score', version: VERSION } as const;
  const request = { profile: chosen, rules, failOn, baseline: flags.baseline ?? null };
  const head = shard
    ? `${JSON.stringify((await import('../../batch/shards/part-head.ts')).partHead(shard, { plan, request, tool, language }))}\n`
    : '';
  const documents = await Documents.open(outputs, call, {
    colour: flags.color,
    quiet,
    rules: ruleNotes(language, rules),
    failOn,
    tool,
    head,
  });
  try {
    const { tally, complete, threads, summaries } = await checkFiles(part, documents, call, {
      check: { profile, rules, language },
      copies,
      baseline: baseline?.file ?? null,
      cache: cacheFolder(flags, io.cwd),
      jobs: flags.jobs ?? null,
      timeLimit: flags.timeLimit ?? null,
      progress: flags.progress && !quiet,
      part: shard !== undefined,
      whole: flags.debug === true,
    });

    const between = complete ? tally.between(rules, language) : null;
    const closing = tally.closing(between, baseline, folders);
    if (flags.debug) await describeSettings(call, reportOf(tally, closing, tool), threads);
    const { text, failed } = await documents.finish(closing, tally, complete);
    const tell = async (words: Text | null) => words && !quiet && (await note(io, words, language));
    await tell(skippedNote(skipped, dropped + summaries));
    if (!complete) {
      const unwritten = outputs.flatMap(({ file }) => file ?? []);
      await note(io, endedNote(tally, part.length, unwritten), language);
      return { text, code: 2 };
    }
    if (baseline && flags.updateBaseline) {
      const updated = tally.accept(baseline.file, between, new Date().toISOString().slice(0, 10));
      writeOut(baseline.file.path, updated.toString());
      await tell(baselineNote(baseline.shown, baseline.file.entries(), updated.entries()));
      return { text, code: failed || tally.failed ? 2 : 0 };
    }
    if (baseline) await tell(staleNote(baseline.shown, closing.baseline?.stale ?? []));
    return { text, code: exitCode(closing.summary, failed || tally.failed, failOn) };
  } finally {
    documents.discard();
  }
}

function cacheFolder({ cache, cacheDir }: Flags, cwd: string): string | null {
  if (cacheDir !== undefined) return resolve(cwd, cacheDir);
  return cache ? resolve(cwd, '.perf-score-cache') : null;
}
