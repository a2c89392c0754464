import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BETWEEN_RULES } from '../batch/between/rules.ts';
import { expandPattern, isPattern } from '../batch/glob.ts';
import { type PartFile, readParts } from '../batch/parts.ts';
import { openSettle } from '../batch/settle.ts';
import { Tally } from '../batch/tally.ts';
import { requireRule } from '../judge.ts';
import { Problem } from '../model/problem.ts';
import { text } from '../model/text.ts';
import { ruleNotes } from '../rule-notes.ts';
import { VERSION } from '../version.generated.ts';
import { openBaseline } from './baseline-option.ts';
import type { Call, Outcome } from './command.ts';
import type { MergeFlags } from './commands/merge.ts';
import { Documents } from './documents.ts';
import { exitCode } from './exit-code.ts';
import { note } from './io.ts';
import { refuseClashes } from './outputs.ts';
import { staleNote } from './run-notes.ts';

/** Joins parts into the documents of one run. */
export async function mergeParts(call: Call): Promise<Outcome> {
  const { io, language, args } = call;
  const flags = call.command.optsWithGlobals<MergeFlags>();
  const { failOn = 'error', quiet = false } = flags;
  const parts = args.flatMap((shown) => partsOf(shown, io.cwd));
  const outputs = flags.format ?? [{ format: 'text', file: null }];
  const known = flags.baseline === undefined ? [] : [{ path: resolve(io.cwd, flags.baseline) }];
  refuseClashes(outputs, [...parts, ...known], [], io.cwd);
  for (const { rule } of flags.rule ?? []) requireBetweenRule(rule);
  const rules = new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level]));
  const baseline = openBaseline(flags, io.cwd);

  const tool = { name: 'perf-score', version: VERSION } as const;
  const notes = ruleNotes(language, rules);
  const documents = await Documents.open(outputs, call, {
    colour: flags.color,
    quiet,
    rules: notes,
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
    for await (const report of readParts(parts, { tool, language })) {
      // Only now is it known that the parts belong together.
      if (tally.counts.length === 0) await documents.start();
      const path = resolve(io.cwd, report.file);
      const done = settle(report, tally.counts.length, baseline?.file.of(path) ?? []);
      tally.add({ ...done, cached: false }, path);
      await documents.add(done.pieces);
    }
    if (tally.counts.length === 0) await documents.start();
    const closing = tally.closing(tally.between(rules, language), baseline);
    const { text: printed, failed } = await documents.finish(closing, tally, true);
    const stale = baseline && staleNote(baseline.shown, closing.baseline?.stale ?? []);
    if (stale && !quiet) await note(io, stale, language);
    return { text: printed, code: exitCode(closing.summary, failed || tally.failed, failOn) };
  } finally {
    documents.discard();
  }
}

/** What was found in the single forms stands in the parts, and no level can change it any more. @throws Problem */
function requireBetweenRule(rule: string): void {
  requireRule(rule, '--rule');
  const ids = BETWEEN_RULES.map(({ id }) => id);
  if (ids.includes(rule)) return;
  throw new Problem(
    'bad-option',
    text(
      `--rule ${rule} 管的是单张表，合并时已经改不了，请写在 check 各份的命令里；merge 只能调整表间规则：${ids.join('、')}。`,
      `--rule ${rule} is about single forms, which have been checked: give it to the check of every part. Merging changes the rules between forms only: ${ids.join(', ')}.`,
    ),
  );
}

/** The files that a name stands for where no shell has spelled a pattern out. */
function partsOf(shown: string, cwd: string): PartFile[] {
  const path = resolve(cwd, shown);
  if (existsSync(path) || !isPattern(shown)) return [{ shown, path }];
  const { base, matches } = expandPattern(shown, cwd);
  if (matches.length === 0) return [{ shown, path }];
  return matches.map((below) => ({ shown: join(base, below), path: resolve(cwd, base, below) }));
}
