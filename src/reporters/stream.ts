import type { FileReport, Report } from '../model/report.ts';
import type { Presentation, Reporter } from './index.ts';

/**
 * A document that can be written while the files are still being checked: its three parts, in this order and joined
 * without anything between them, are the document that the reporter of the same format gives for the whole report.
 * A stream keeps nothing of a file that it was given, so its report can leave memory once the text is written.
 */
export interface Stream {
  start(): string;
  /** The files in the order of the report. */
  file(report: FileReport): string;
  end(summary: Report['summary']): string;
}

/** Begins a document. */
export type OpenStream = (presentation: Presentation) => Stream;

/** The reporter that writes a whole report through the stream. */
export function inOneGo(open: OpenStream): Reporter {
  return (report, presentation) => {
    const stream = open(presentation);
    const files = report.files.map((file) => stream.file(file));
    return [stream.start(), ...files, stream.end(report.summary)].join('');
  };
}
