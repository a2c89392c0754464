import type { Report } from '../model/report.ts';
import type { Language } from '../model/text.ts';

/** What a reporter may know beside the report. Machine formats need none of it. */
export interface Presentation {
  language: Language;
  colour: boolean;
  /** Columns of a line. */
  width: number;
  /** Only the results. */
  quiet: boolean;
}

/** Turns a report into one document. It decides nothing: what is wrong and how bad it is stands in the report. */
export type Reporter = (report: Report, presentation: Presentation) => string | Promise<string>;

/** The formats of `--format`, one line each; a format's code is loaded when it is asked for. */
export const FORMATS = {
  text: async (): Promise<Reporter> => (await import('./text/index.ts')).text,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
} as const;

export type FormatName = keyof typeof FORMATS;
