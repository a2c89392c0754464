import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { FixReport } from '../../model/fixing.ts';
import type { Language } from '../../text/language.ts';
import type { Call, CommandFile, ExitCode, Outcome } from '../command.ts';
import { wantsColour, widthOf } from '../io.ts';
import { gather, oneOf, profileFrom } from '../options.ts';
import { parseRuleLevel, type RuleLevel } from '../rule-levels.ts';

interface Flags {
  out?: string;
  profile?: string;
  formulas?: boolean;
  rule?: RuleLevel[];
  format?: 'text' | 'json';
  quiet?: boolean;
  color: boolean;
}

const WORDS = {
  zh: {
    about:
      '写一份更正过的副本：只改算术能定的数（能精确重算的得分、小计、总分、执行率），原来的数记在批注里；需要判断的（定性档位、采信的得分、核定过的得分）不动，公式不会被数字覆盖。退出码：0 没有错误了，1 还有要人改的错误，2 没能检查。',
    summary: '改正算术能定的错，写成副本',
    usage: '[选项] <自评表>',
    form: '自评表',
    file: '要更正的 .xlsx 或 .xlsm 文件；原表不会被改写',
    out: '写到哪个文件或文件夹（默认在原表旁边，名为 原名.fixed.xlsx）',
    formulas: '把得分和合计写成公式（各格都是数字时）',
    profile: '指定口径（默认按表中用语认出）',
    rule: '调整一条规则：规则=off|info|warning|error；可多次使用',
    format: '输出格式：text（默认）或 json',
    quiet: '只输出结论',
  },
  en: {
    about:
      'Writes a corrected copy: only what arithmetic settles (scores that can be recomputed exactly, subtotals, totals, execution rates), with the old number in a note. Judgements are left alone and no formula gives way to a number. Exit code: 0 no error is left, 1 some are left for a person, 2 it could not be checked.',
    summary: 'correct what arithmetic settles, in a copy',
    usage: '[options] <form>',
    form: 'form',
    file: 'the .xlsx or .xlsm file to correct; it is never written to itself',
    out: 'file or folder to write to (default: beside the form, as NAME.fixed.xlsx)',
    formulas: 'write scores and sums as formulas (where the cells hold numbers)',
    profile: 'the rules to go by (default: recognised by the form)',
    rule: 'change one rule: rule=off|info|warning|error; repeatable',
    format: 'text (default) or json',
    quiet: 'results only',
  },
} as const;

/** `perf-score fix`: a copy with the corrections that arithmetic proves. */
export const fix: CommandFile = {
  name: 'fix',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument(`<${words.form}>`, words.file)
      .option('-o, --out <file|folder>', words.out)
      .option('--formulas', words.formulas)
      .option('-p, --profile <id|folder>', words.profile)
      .option('--rule <id=level>', words.rule, gather(parseRuleLevel))
      .option('-f, --format <text|json>', words.format, (value: string) =>
        oneOf('--format', value, ['text', 'json']),
      )
      .option('-q, --quiet', words.quiet);
  },
  run,
};

async function run({ io, language, args, command }: Call): Promise<Outcome> {
  const [form = ''] = args;
  const flags = command.optsWithGlobals<Flags>();
  const [{ fixFile }, { requireRule }, { derivedFile, inWords, writeDerived }] = await Promise.all([
    import('../../fix/fix.ts'),
    import('../../judge.ts'),
    import('../derived-file.ts'),
  ]);
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const path = resolve(io.cwd, form);
  const target = derivedFile(form, 'fixed', flags.out, io.cwd);
  const { bytes, changed, report } = await inWords(form, () =>
    fixFile(path, {
      profile: profileFrom(flags.profile, io.cwd),
      rules: new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level])),
      language,
      formulas: flags.formulas === true,
    }),
  );
  // A copy of an earlier run must not go on saying otherwise.
  const writes = changed || flags.out !== undefined || existsSync(target.path);
  if (writes) writeDerived(target, bytes, path);
  const said: FixReport = { file: form, fixed: writes ? target.shown : null, ...report };
  if (flags.format === 'json') return { text: `${JSON.stringify(said, null, 2)}\n`, code: codeOf(said) };
  const { fixingText } = await import('../../reporters/text/fixing.ts');
  const presentation = {
    language,
    colour: wantsColour(io, flags.color),
    width: Math.min(widthOf(io), 120),
    quiet: flags.quiet === true,
  };
  return { text: await fixingText(said, presentation), code: codeOf(said) };
}

function codeOf({ remaining, internalErrors }: FixReport): ExitCode {
  if (internalErrors.length > 0) return 2;
  return remaining.errors > 0 ? 1 : 0;
}
