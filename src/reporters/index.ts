import { json, openJson } from './json.ts';
import type { BinaryReporter, Reporter } from './presentation.ts';
import type { OpenStream } from './stream.ts';
import { text } from './text/index.ts';

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
