import type { Report, Severity } from '../model/report.ts';
import type { Language } from '../text/language.ts';

/** What a reporter may know beside the report. */
export interface Presentation {
  language: Language;
  colour: boolean;
  /** Columns of a line. */
  width: number;
  /** Only the results. */
  quiet: boolean;
  /** The rules in play; without them a format that lists rules names only those that found something. */
  rules?: readonly RuleNote[];
  /** The severity from which a finding is a failure to a format that knows passed and failed; `error` by default. */
  failOn?: 'error' | 'warning';
  /** The folder that the document is written to, from where the paths of the report start; links are relative to it. */
  folder?: string;
}

/** What a rule says of itself, in the language of the document. */
export interface RuleNote {
  id: string;
  severity: Severity;
  /** It holds the forms of a batch against one another, and is nothing that a single form could pass. */
  between: boolean;
  /** What is wrong, in one sentence. */
  what: string;
  /** Why it matters. */
  why: string;
  /** How it comes about. */
  causes: string;
}

/** Turns a report into one document. It decides nothing: what is wrong and how bad it is stands in the report. */
export type Reporter = (report: Report, presentation: Presentation) => string | Promise<string>;

/** The same for a format that is no text; it is written to a file, never to a terminal. */
export type BinaryReporter = (report: Report, presentation: Presentation) => Promise<Uint8Array>;
