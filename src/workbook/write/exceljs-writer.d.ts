/** Only the streaming writer of exceljs is bundled: half of the whole, and a tenth of the time for many rows. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import { stream } from 'exceljs';

  interface Zip {
    append(source: unknown, entry: { name: string; date?: Date }): this;
  }

  /** With the parts that exceljs leaves out of its own declarations. */
  export default class WorkbookWriter extends stream.xlsx.WorkbookWriter {
    readonly zip: Zip;
    addThemes(): Promise<void>;
  }
}
