import { resolve } from 'node:path';
import { openJob } from '../../batch/job.ts';
import { openCopies } from '../../batch/plan/copies.ts';
import { planFiles } from '../../batch/plan/plan.ts';
import { savedForms } from '../../batch/watch.ts';
import { summarise } from '../../counts.ts';
import { VERSION } from '../../generated/version.generated.ts';
import { requireRule } from '../../judge.ts';
import type { FileReport, Report } from '../../model/report.ts';
import { FORMATS } from '../../reporters/index.ts';
import { text } from '../../text/language.ts';
import type { Call, Outcome } from '../command.ts';
import { note, wantsColour, widthOf, write } from '../io.ts';
import { profileFrom } from '../options.ts';
import type { RuleLevel } from '../rule-levels.ts';

export interface WatchFlags {
  profile?: string;
  out?: string;
  annotate: boolean;
  rule?: RuleLevel[];
  quiet?: boolean;
  color: boolean;
}

/** Checks forms as they are saved, until it is ended. */
export async function watchForms(call: Call): Promise<Outcome> {
  const { io, language, args, command } = call;
  const flags = command.optsWithGlobals<WatchFlags>();
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const setup = {
    check: {
      profile: profileFrom(flags.profile, io.cwd),
      rules: new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level])),
      language,
    },
    streams: [],
    whole: true,
    cache: null,
    baseline: false,
  };
  // A folder may be empty as yet; anything else that gives nothing is a mistake.
  for (const input of planFiles(args, io.cwd).inputs) {
    const named = args.includes(input.shown);
    if ('problem' in input && named && input.problem.code !== 'no-forms') throw input.problem;
  }
  const out = flags.out === undefined ? null : { path: resolve(io.cwd, flags.out), shown: flags.out };
  const copyOf = openCopies(out);
  const print = await FORMATS.text();
  const presentation = {
    language,
    colour: wantsColour(io, flags.color),
    width: widthOf(io),
    quiet: flags.quiet === true,
  };
  const signal = io.interruption?.().signal ?? new AbortController().signal;
  for await (const files of savedForms(args, io.cwd, { signal })) {
    // A job remembers where settings are, and those of a folder may have been written meanwhile.
    const job = await openJob(setup);
    const reports: FileReport[] = [];
    for (const file of files) {
      const copy = flags.annotate ? copyOf(file) : null;
      const { report } = await job({ index: 0, ...file, copy, known: [] });
      if (report) reports.push(report);
    }
    const time = new Date().toTimeString().slice(0, 8);
    await write(io.stdout, `\n${time}\n${await print(reportOf(reports), presentation)}`);
    await note(io, text('等待保存……（Ctrl-C 结束）', 'waiting for the next save … (Ctrl-C ends)'), language);
  }
  return { text: '', code: 0 };
}

function reportOf(files: FileReport[]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'perf-score', version: VERSION },
    files,
    summary: summarise(files),
    between: [],
    baseline: null,
  };
}
