import { type CheckOptions, checkFile } from '../check.ts';
import { readBytes } from '../files/read-file.ts';
import type { FileReport } from '../model/report.ts';
import { settingsFor } from '../settings/settings.ts';
import { readNotes } from '../workbook/cells/comments.ts';

/** A finding that a comment announces or that the check made. */
export interface Expectation {
  /** `Sheet!A1`; for what is wrong with a file as a whole the cell of the comment, or empty. */
  cell: string;
  rule: string;
}

/** A form held against its own comments. */
export interface Trial {
  passed: boolean;
  /** How many findings were announced and made. */
  met: number;
  /** Announced in a comment and not found. */
  missing: Expectation[];
  /** Found and announced nowhere, with what the finding says. */
  unexpected: (Expectation & { message: string })[];
  /** Why it could not be checked, where no comment announces that. */
  problem: string | null;
}

/**
 * Checks a form whose comments say what is to be found in it: a line `!rule-id` in the comment of the cell, one for each
 * finding; `!no-form` and other codes of errors in any cell. Nothing else may be found, and nothing less.
 */
export async function tryForm(path: string, options: CheckOptions): Promise<Trial> {
  const report = await checkFile(path, options);
  let announced: Expectation[] = [];
  try {
    const { limits } = await settingsFor(path);
    announced = announcedIn(await readBytes(path, limits));
  } catch {
    // Where there is no workbook to read comments from, the report says so.
  }
  return compare(announced, report);
}

function compare(announced: readonly Expectation[], report: FileReport): Trial {
  const failure = report.error ?? crash(report);
  const told = failure && announced.some(({ rule }) => rule === failure.code);
  const expected = announced.filter(({ rule }) => !(told && rule === failure.code));
  const found = report.forms.flatMap((form) => form.findings);
  const { missing, left } = difference(expected, found);
  const problem = failure && !told ? failure.message : null;
  return {
    passed: problem === null && missing.length === 0 && left.length === 0,
    met: announced.length - missing.length,
    missing,
    unexpected: left.map(({ cell, rule, message }) => ({ cell, rule, message })),
    problem,
  };
}

function crash({ internalErrors: [first] }: FileReport): { code: string; message: string } | null {
  return first ? { code: 'internal', message: first.message } : null;
}

/** Each finding meets one announcement of its rule in its cell. */
function difference<T extends Expectation>(
  expected: readonly Expectation[],
  found: readonly T[],
): { missing: Expectation[]; left: T[] } {
  const left = [...found];
  const missing = expected.filter(({ cell, rule }) => {
    const index = left.findIndex((one) => one.cell === cell && one.rule === rule);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { missing, left };
}

function announcedIn(bytes: Uint8Array): Expectation[] {
  const announced: Expectation[] = [];
  for (const [sheet, cells] of readNotes(bytes)) {
    for (const [cell, notes] of cells) {
      for (const { text } of notes) {
        for (const [, rule = ''] of text.matchAll(/^!(\S+)\s*$/gm))
          announced.push({ cell: `${sheet}!${cell}`, rule });
      }
    }
  }
  return announced;
}
