import { ruleNotes } from '../../src/cli/rule-pages.ts';
import type { FindingReport, Report } from '../../src/model/report.ts';
import { FORMATS, type FormatName } from '../../src/reporters/index.ts';
import type { Presentation } from '../../src/reporters/presentation.ts';

/** What the command line would hand over, with every rule in play. */
export function presentation(change: Partial<Presentation> = {}): Presentation {
  const language = change.language ?? 'zh';
  const rules = ruleNotes(language, new Map());
  return { language, colour: false, width: 80, quiet: false, rules, ...change };
}

/** The document of one format. */
export async function print(
  format: FormatName,
  report: Report,
  change: Partial<Presentation> = {},
): Promise<string> {
  const reporter = await FORMATS[format]();
  return reporter(report, presentation(change));
}

/** Every finding with its file, in the order of the report; what shows only between forms comes last. */
export function findingsOf({ files, between }: Report): { file: string; finding: FindingReport }[] {
  const own = files.flatMap(({ file, forms }) =>
    forms.flatMap(({ findings }) => findings.map((finding) => ({ file, finding }))),
  );
  return [...own, ...(between ?? []).map((finding) => ({ file: finding.file, finding }))];
}
