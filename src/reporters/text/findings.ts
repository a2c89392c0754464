import { groupedBy } from '../../model/grouped.ts';
import type { BetweenFinding, FindingReport, FormReport } from '../../model/report.ts';
import { betweenSentence, findingSentence } from '../wording/finding-text.ts';
import { cellIn } from '../wording/places.ts';
import { changes, ofSeverity } from '../wording/sentences.ts';
import { type Page, paragraph } from './page.ts';

/** Errors first, then warnings, then notes in brief; each kind in page order. */
export function findingLines(form: FormReport, page: Page): string[] {
  const blocks = [...ofSeverity(form, 'error'), ...ofSeverity(form, 'warning')].map((finding) =>
    inFull(finding, findingSentence(finding, form), page),
  );
  const byRule = groupedBy(ofSeverity(form, 'info'), ({ rule }) => rule);
  const notes = [...byRule.values()].flatMap((same) => inBrief(same, form, page));
  if (notes.length > 0) blocks.push(notes);
  return blocks.flatMap((block) => ['', ...block]);
}

/**
 * What shows only between the forms, in the same way.
 *
 * @param findings errors first, then warnings, then notes
 */
export function betweenLines(findings: readonly BetweenFinding[], page: Page): string[] {
  const { margin } = COLUMNS[page.language];
  return findings.flatMap((finding) => {
    const said = `${finding.file} ${betweenSentence(finding)}`;
    const { severity } = finding;
    const label = page.words.severity[severity];
    return [
      '',
      ...(severity === 'info'
        ? paragraph(page, label, said, margin, page.paint.info)
        : inFull(finding, said, page)),
    ];
  });
}

/**
 * What, why, what to do, and what that does to the sums.
 *
 * @param said what is wrong, with its cell
 */
export function inFull(finding: FindingReport, said: string, page: Page): string[] {
  const { words, paint } = page;
  const { margin, indent } = COLUMNS[page.language];
  const lines = (label: string, text: string | null) =>
    text === null || text === ''
      ? []
      : paragraph(page, `${' '.repeat(margin)}${label}`, text, margin + indent, paint.dim);
  // A change stays on one line.
  const cascade = changes(finding).map((change) => change.replaceAll(' ', '\u00a0'));
  const headline = `${said} [${finding.rule}]`;
  return [
    ...paragraph(page, words.severity[finding.severity], headline, margin, paint[finding.severity]),
    ...lines(words.why, finding.why),
    ...lines(words.diagnosis, finding.diagnosis),
    ...lines(words.remedy, finding.remedy),
    ...lines(words.cascade, cascade.join(words.comma)),
  ];
}

/** Where the text begins, and where the text of a labelled line within it. */
const COLUMNS = { zh: { margin: 6, indent: 8 }, en: { margin: 9, indent: 9 } } as const;

/** All notes of one rule together: the first in words, of the others the cells. */
function inBrief(same: readonly FindingReport[], form: FormReport, page: Page): string[] {
  const { words, paint } = page;
  const [first, ...others] = same;
  if (!first) return [];
  const cells = others.slice(0, CELLS).map((finding) => cellIn(form, finding.cell));
  const shown = `${cells.join(words.between)}${others.length > CELLS ? '…' : ''}`;
  const more = others.length === 0 ? '' : words.more(others.length, shown);
  const text = `${findingSentence(first, form)}${more}`;
  return paragraph(page, words.severity.info, text, COLUMNS[page.language].margin, paint.info);
}

const CELLS = 8;
