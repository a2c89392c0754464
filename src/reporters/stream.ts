import type { FileReport, Report } from '../model/report.ts';
import type { Presentation, Reporter } from './presentation.ts';

/**
 * A document that can be written while the files are still being checked: its three parts, in this order and joined
 * without anything between them, are the document that the reporter of the same format gives for the whole report.
 * A stream keeps nothing of a file that it was given, so its report can leave memory once the text is written, and the
 * texts of different files may be made in different threads.
 */
export interface Stream {
  start(opening: Opening): string;
  /**
   * The files in the order of the report.
   *
   * @param index the file's place among them, from 0
   */
  file(report: FileReport, index: number): string;
  end(closing: Closing): string;
}

/** What is known before the first file. */
export type Opening = Pick<Report, 'schemaVersion' | 'tool'>;

/** What is known after the last one. */
export type Closing = Omit<Report, 'schemaVersion' | 'tool' | 'files'>;

/** Begins a document. */
export type OpenStream = (presentation: Presentation) => Stream;

/** The reporter that writes a whole report through the stream. */
export function inOneGo(open: OpenStream): Reporter {
  return ({ schemaVersion, tool, files, ...closing }, presentation) => {
    const stream = open(presentation);
    const pieces = files.map((file, index) => stream.file(file, index));
    return [stream.start({ schemaVersion, tool }), ...pieces, stream.end(closing)].join('');
  };
}
