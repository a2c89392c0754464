import { groupedBy } from '../model/grouped.ts';
import type { FileReport, FindingReport } from '../model/report.ts';
import { findingDetails } from '../reporters/wording/finding-text.ts';
import { WORDS, type Words } from '../reporters/wording/labels.ts';
import { splitPlace } from '../reporters/wording/places.ts';
import type { Language } from '../text/language.ts';
import type { ResultSheet } from '../workbook/mark/index.ts';
import { resultSheet } from './result-sheet.ts';

/** What is added to the copy of a workbook; plain data, so that nothing here knows how a workbook is written. */
export interface MarkedCopy {
  marks: Mark[];
  sheet: ResultSheet;
}

/** A cell with everything that was found about it. */
export interface Mark {
  sheet: string;
  /** `H40`. */
  cell: string;
  level: 'error' | 'warning';
  /** The first line is the heading. */
  note: string;
}

/**
 * The marks on a form's own cells, and the sheet that lists everything.
 *
 * @param converted the copy is a file of another kind, made anew of the same cells; the sheet says so
 */
export function markedCopy(file: FileReport, language: Language, converted = false): MarkedCopy {
  const words = WORDS[language];
  return { marks: marksOf(file, words), sheet: resultSheet(file, words, converted) };
}

function marksOf(file: FileReport, words: Words): Mark[] {
  const findings = file.forms.flatMap((form) => form.findings.filter(({ severity }) => severity !== 'info'));
  const byCell = groupedBy(findings, ({ cell }) => cell);
  return [...byCell].map(([place, there]) => ({
    ...splitPlace(place),
    level: there.some((finding) => finding.severity === 'error') ? 'error' : 'warning',
    note: noteOf(there, words),
  }));
}

/** All findings of one cell, errors first; each says of itself how bad it is where there are several. */
function noteOf(findings: readonly FindingReport[], words: Words): string {
  const [errors, warnings] = (['error', 'warning'] as const).map((level) =>
    findings.filter((finding) => finding.severity === level),
  );
  return [...(errors ?? []), ...(warnings ?? [])]
    .map((finding) => {
      const level = findings.length > 1 ? words.bracketed(words.severity[finding.severity]) : '';
      return [`${level}${finding.message}`, ...findingDetails(finding, words)].join('\n');
    })
    .join('\n\n');
}
