import type { Severity } from '../model/report.ts';
import type { SettingsText } from '../model/settings-text.ts';
import type { Language } from '../text/language.ts';

/** What the page and its worker say to each other: plain data, one message a line here. */

export interface HandedFile {
  /** With the folders below the one that was dropped. */
  name: string;
  bytes: Uint8Array;
}

export interface Choice {
  /** Id of a shipped profile; null to let the form itself decide. */
  profile: string | null;
  language: Language;
}

export type ReportKind = 'html' | 'json' | 'xlsx' | 'copies';

/** `check` puts other files in the place of the last ones, or with `files` null checks those again. */
export type Ask =
  | { kind: 'check'; files: HandedFile[] | null; settings: SettingsText[]; choice: Choice }
  | { kind: 'details'; file: number; form: number }
  | { kind: 'copy'; file: number }
  | { kind: 'report'; report: ReportKind };

export type Answer =
  | { kind: 'file'; run: number; done: number; all: number; entry: FileEntry }
  | { kind: 'done'; run: number; result: string; between: string }
  | { kind: 'details'; file: number; form: number; details: Details }
  | { kind: 'save'; name: string; type: string; bytes: Uint8Array }
  | { kind: 'failed'; message: string };

/** A file in the list. */
export interface FileEntry {
  file: number;
  name: string;
  /** Why it could not be checked, or not wholly. */
  error: string | null;
  /** It is a summary or a copy that an earlier run wrote, and passed over. */
  forms: FormEntry[];
}

/** A form in the list; the numbers as they are printed. */
export interface FormEntry {
  title: string;
  sheet: string;
  stated: string;
  summed: string;
  recomputed: string;
  /** Recomputed less stated, with its sign; null where they agree or one is missing. */
  difference: string | null;
  counts: Record<Severity, number>;
}

/** All about one form, as markup in which every word of the form is escaped. */
export interface Details {
  facts: string;
  /** A list entry for each finding, in the order of the page. */
  findings: string;
  /** The cells of those findings. */
  cells: string[];
  picture: string;
  tree: string;
}
