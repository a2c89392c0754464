import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';

/** The first day that a zip can name: a workbook says when it was made nowhere, so that equal content is equal bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** A brand-new workbook under way; its bytes can be asked for when all is written. */
export class NewWorkbook extends WorkbookWriter {
  readonly #bytes: Promise<Uint8Array>;

  /** @param subject what spreadsheets show and keep as its subject; by it a program knows its own */
  constructor(subject: string) {
    const stream = new PassThrough();
    super({
      ...{ stream, useStyles: true, useSharedStrings: true },
      ...{ creator: 'perf-score', lastModifiedBy: 'perf-score', created: DATE, modified: DATE },
    });
    this.subject = subject;
    this.#bytes = buffer(stream);
  }

  /**
   * The first thing that the constructor above does, and the only moment before something is put into the zip:
   * every part gets its date, and text comes as bytes, which the library would make in a way that Node warns of.
   */
  override addThemes(): Promise<void> {
    const { zip } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, entry) =>
      append(typeof source === 'string' ? Buffer.from(source) : source, { ...entry, date: DATE });
    return super.addThemes();
  }

  async finish(): Promise<Uint8Array> {
    await this.commit();
    return this.#bytes;
  }
}
