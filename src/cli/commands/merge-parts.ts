import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expandPattern, isPattern } from '../../batch/plan/glob.ts';
import { openSettle } from '../../batch/settle.ts';
import type { PartFile } from '../../batch/shards/part-file.ts';
import { openParts } from '../../batch/shards/parts.ts';
import type { PartHead } from '../../batch/shards/shard.ts';
import { Tally } from '../../batch/tally.ts';
import { OWN_SUMMARY } from '../../files/result-workbook.ts';
import { VERSION } from '../../generated/version.generated.ts';
import { requireRule } from '../../judge.ts';
import { Problem } from '../../model/problem.ts';
import { BETWEEN_RULES } from '../../rules/between/rules.ts';
import { text } from '../../text/language.ts';
import { openBaseline } from '../baseline-option.ts';
import type { Call, Outcome } from '../command.ts';
import { Documents } from '../documents.ts';
import { exitCode, type FailOn } from '../exit-code.ts';
import { note } from '../io.ts';
import { type Output, refuseClashes } from '../outputs.ts';
import type { RuleLevel } from '../rule-levels.ts';
import { ruleNotes } from '../rule-pages.ts';
import { staleNote } from '../run-notices.ts';

export interface MergeFlags {
  format?: Output[];
  rule?: RuleLevel[];
  failOn?: FailOn;
  baseline?: string;
  quiet?: boolean;
  color: boolean;
}

/** Joins parts into the documents of one run. */
export async function mergeParts(call: Call): Promise<Outcome> {
  const { io, language, args } = call;
  const flags = call.command.optsWithGlobals<MergeFlags>();
  const { quiet = false } = flags;
  const parts = args.flatMap((shown) => partsOf(shown, io.cwd));
  const outputs = flags.format ?? [{ format: 'text', file: null }];
  const known = flags.baseline === undefined ? [] : [{ path: resolve(io.cwd, flags.baseline) }];
  refuseClashes(outputs, [...parts, ...known], [], io.cwd);
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const baseline = openBaseline(flags, io.cwd);

  const tool = { name: 'perf-score', version: VERSION } as const;
  const { head, reports } = await openParts(parts, { tool, language });
  const rules = rulesInForce(head, flags.rule ?? []);
  if (head?.request.baseline && !baseline) throw baselineMissing(head.request.baseline);
  const failOn = flags.failOn ?? head?.request.failOn ?? 'error';
  const documents = await Documents.open(outputs, call, {
    colour: flags.color,
    quiet,
    rules: ruleNotes(language, rules),
    failOn,
    tool,
    head: '',
  });
  const settle = await openSettle({
    streams: documents.streams,
    whole: documents.whole,
    baseline: baseline !== null,
  });
  const tally = new Tally(true);
  try {
    await documents.start();
    for await (const report of reports) {
      if (head && head.part.files > 1 && report.error?.code === OWN_SUMMARY) continue;
      const path = resolve(io.cwd, report.file);
      const done = settle(report, tally.counts.length, baseline?.file.of(path) ?? []);
      tally.add({ ...done, cached: false }, path);
      await documents.add(done.pieces);
    }
    const folders = (head?.part.folders ?? []).map((shown) => ({ shown, path: resolve(io.cwd, shown) }));
    const closing = tally.closing(tally.between(rules, language), baseline, folders);
    const { text: printed, failed } = await documents.finish(closing, tally, true);
    const stale = baseline && staleNote(baseline.shown, closing.baseline?.stale ?? []);
    if (stale && !quiet) await note(io, stale, language);
    return { text: printed, code: exitCode(closing.summary, failed || tally.failed, failOn) };
  } finally {
    documents.discard();
  }
}

/**
 * The levels of the parts, and over them those that are asked for now: of the rules between forms, which are looked for now.
 *
 * @throws Problem for another rule that the parts were checked with a different level of
 */
function rulesInForce(head: PartHead | null, asked: readonly RuleLevel[]): Map<string, RuleLevel['level']> {
  const rules = new Map(Object.entries(head?.request.rules ?? {}));
  for (const { rule, level } of asked) {
    const isBetween = BETWEEN_RULES.some(({ id }) => id === rule);
    if (!isBetween && rules.get(rule) !== level) throw tooLate(rule, level);
    rules.set(rule, level);
  }
  return rules;
}

const tooLate = (rule: string, level: string) =>
  new Problem(
    'bad-option',
    text(
      `${rule} 查的是单张表，各份检查时已经定了级别，合并时不能再改成 ${level}；请给每一份的 check 加上 --rule ${rule}=${level} 重新运行。`,
      `${rule} looks at single forms: its level was settled when the parts were checked and cannot become ${level} now; run every part again with --rule ${rule}=${level}.`,
    ),
  );

const baselineMissing = (baseline: string) =>
  new Problem(
    'bad-option',
    text(
      `各份是用 --baseline ${baseline} 检查的；请给 merge 也加上 --baseline ${baseline}。`,
      `The parts were checked with --baseline ${baseline}; give it to merge, too.`,
    ),
  );

/** The files that a name stands for where no shell has spelled a pattern out. */
function partsOf(shown: string, cwd: string): PartFile[] {
  const path = resolve(cwd, shown);
  if (existsSync(path) || !isPattern(shown)) return [{ shown, path }];
  const { base, matches } = expandPattern(shown, cwd);
  if (matches.length === 0) return [{ shown, path }];
  return matches.map((below) => ({ shown: join(base, below), path: resolve(cwd, base, below) }));
}
