/** The workbook alone, without what the library needs of Node. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';

  export default class extends Workbook {}
}
