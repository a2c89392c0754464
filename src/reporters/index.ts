import type { Report, Severity } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { json, openJson } from './json.ts';
import type { OpenStream } from './stream.ts';
import { text } from './text/index.ts';

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

/** The formats of `--format`, one line each; the code of a rare one is loaded when it is asked for. */
export const FORMATS = {
  text: async (): Promise<Reporter> => text,
  json: async (): Promise<Reporter> => json,
  jsonl: async (): Promise<Reporter> => (await import('./jsonl.ts')).jsonl,
  junit: async (): Promise<Reporter> => (await import('./junit/junit.ts')).junit,
  sarif: async (): Promise<Reporter> => (await import('./sarif/sarif.ts')).sarif,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  markdown: async (): Promise<Reporter> => (await import('./markdown/markdown.ts')).markdown,
  csv: async (): Promise<Reporter> => (await import('./csv.ts')).csv,
  html: async (): Promise<Reporter> => (await import('./html/index.ts')).htmlPage,
} as const;

export type FormatName = keyof typeof FORMATS;

/** The formats of `--format` that are written to a file only. */
export const BINARY_FORMATS = {
  xlsx: async (): Promise<BinaryReporter> => (await import('./xlsx/index.ts')).xlsx,
} as const;

export type BinaryFormatName = keyof typeof BINARY_FORMATS;

/** The formats that can be written file by file; they give the same document either way. */
export const STREAMS = {
  json: async (): Promise<OpenStream> => openJson,
  jsonl: async (): Promise<OpenStream> => (await import('./jsonl.ts')).openJsonl,
  junit: async (): Promise<OpenStream> => (await import('./junit/junit.ts')).openJunit,
  github: async (): Promise<OpenStream> => (await import('./github.ts')).openGithub,
  csv: async (): Promise<OpenStream> => (await import('./csv.ts')).openCsv,
} as const satisfies Partial<Record<FormatName, () => Promise<OpenStream>>>;

export type StreamName = keyof typeof STREAMS;
