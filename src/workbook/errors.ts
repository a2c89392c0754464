import type { Text } from '../text/language.ts';

/** Why a file cannot be read as a workbook. */
export type WorkbookErrorCode =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'dtd'
  | 'biff5'
  | 'xlsb'
  | 'ods'
  | 'csv'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'document'
  | 'doc'
  | 'archive'
  | 'not-a-workbook'
  | 'not-a-zip';

/** A file that cannot be read: what it is, and what to do about it, in one sentence. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly text: Text;

  constructor(code: WorkbookErrorCode, text: Text) {
    super(text.zh);
    this.name = 'WorkbookError';
    this.code = code;
    this.text = text;
  }
}

const SAVE_AS = {
  zh: '请用 Excel 或 WPS 打开它，选「另存为 → Excel 工作簿(*.xlsx)」，再检查另存的文件。',
  en: 'open it in Excel or WPS, choose Save As → Excel Workbook (*.xlsx), and check that file.',
};
const AGAIN = { zh: '请重新取得完整的文件', en: 'get the whole file again' };

function saveAs(zh: string, en: string): Text {
  return { zh: `${zh}；${SAVE_AS.zh}`, en: `${en}; ${SAVE_AS.en}` };
}

const SENTENCES: Record<Exclude<WorkbookErrorCode, 'too-large' | 'damaged' | 'dtd'>, Text> = {
  empty: {
    zh: `文件是空的（0 字节），多半没有下载或复制完；${AGAIN.zh}，再检查。`,
    en: `The file is empty (0 bytes), probably not fully downloaded or copied; ${AGAIN.en}.`,
  },
  truncated: {
    zh: `文件不完整，后半部分缺失，多半没有下载或复制完；${AGAIN.zh}，在 Excel 或 WPS 中能打开后再检查。`,
    en: `The file is cut off, its end is missing, probably not fully downloaded or copied; ${AGAIN.en} and see that it opens in Excel or WPS.`,
  },
  encrypted: {
    zh: '工作簿设有打开密码，无法读取；请用 Excel 或 WPS 输入密码打开，去掉密码（Excel：文件 → 信息 → 保护工作簿 → 用密码进行加密；WPS：文件 → 文档加密 → 密码加密，清空密码），再另存为 Excel 工作簿(*.xlsx)。',
    en: 'The workbook has a password to open it; open it in Excel or WPS, remove the password (Excel: File → Info → Protect Workbook → Encrypt with Password; WPS: File → Encrypt Document, clear the password) and save it as Excel Workbook (*.xlsx).',
  },
  biff5: saveAs(
    '这是 Excel 95 或更早版本的工作簿，格式太旧，读不出来',
    'This is a workbook of Excel 95 or before, a format too old to be read',
  ),
  xlsb: saveAs('这是 Excel 二进制工作簿（.xlsb 格式）', 'This is an Excel binary workbook (.xlsb)'),
  ods: saveAs('这是 OpenDocument 表格（.ods 格式）', 'This is an OpenDocument spreadsheet (.ods)'),
  csv: saveAs(
    '这是纯文本（如 CSV），不是 Excel 工作簿',
    'This is plain text (such as CSV), not an Excel workbook',
  ),
  html: saveAs(
    '这是网页（HTML），不是 Excel 工作簿，有些系统导出的「Excel」其实是网页；如果内容是登录或出错页面，请重新下载',
    'This is a web page (HTML), not an Excel workbook; some systems export pages under the name of a workbook, and a log-in or error page must be downloaded again',
  ),
  xml: saveAs(
    '这是 XML 文本（如 XML 电子表格 2003），不是 Excel 工作簿',
    'This is XML text (such as XML Spreadsheet 2003), not an Excel workbook',
  ),
  pdf: {
    zh: '这是 PDF，无法可靠地读出单元格；请向填报单位取得原来的 Excel 或 Word 文件；只有 PDF 时，用 Word 或 WPS 打开它，选「另存为 → Word 文档(*.docx)」，与原件核对后再检查。',
    en: 'This is a PDF, from which cells cannot be read reliably; get the original Excel or Word file; where there is only the PDF, open it in Word or WPS, choose Save As → Word Document (*.docx), compare it with the original, and check that file.',
  },
  doc: {
    zh: '这是旧版 Word（.doc）或 WPS 文字（.wps）文档，读不出其中的表格；请用 Word 或 WPS 打开它，选「另存为 → Word 文档(*.docx)」，再检查另存的文件。',
    en: 'This is a document of old Word (.doc) or of WPS (.wps), whose tables cannot be read; open it in Word or WPS, choose Save As → Word Document (*.docx), and check that file.',
  },
  document: {
    zh: '这是演示文稿或其他格式的文字文档，不是 Excel 工作簿或 Word 文档(*.docx)；如果里面有自评表，请用 Word 或 WPS 另存为 Word 文档(*.docx)，或把表格复制到 Excel 另存为 Excel 工作簿(*.xlsx)，再检查另存的文件。',
    en: 'This is a presentation or a text document of another format, neither an Excel workbook nor a Word document (*.docx); if a form is in it, save it as Word Document (*.docx), or copy the table into Excel and save that as Excel Workbook (*.xlsx), and check that file.',
  },
  archive: {
    zh: '这是压缩包，不是 Excel 工作簿；请先解压，再检查里面的文件。',
    en: 'This is an archive, not an Excel workbook; unpack it and check the files in it.',
  },
  'not-a-workbook': {
    zh: '这是 zip 压缩包，不是 Excel 工作簿；请先解压，检查里面的 .xlsx 文件；若原来能在 Excel 或 WPS 里打开，请在其中选「另存为 → Excel 工作簿(*.xlsx)」。',
    en: 'This is a zip archive, not an Excel workbook; unpack it and check the .xlsx files in it; if Excel or WPS could open it before, save it there as Excel Workbook (*.xlsx).',
  },
  'not-a-zip': saveAs(
    '这不是 Excel 工作簿(*.xlsx)，也不是任何认得的格式',
    'This file is of no known kind and not an Excel workbook (*.xlsx)',
  ),
};

/** The error for a file that is something else than a readable workbook. */
export function refusal(code: keyof typeof SENTENCES): WorkbookError {
  return new WorkbookError(code, SENTENCES[code]);
}

/** The error for a workbook of which something is broken; `what` says what, without a full stop. */
export function damage(zh: string, en: string): WorkbookError {
  return new WorkbookError('damaged', {
    zh: `文件已损坏：${zh}；请用 Excel 或 WPS 打开（必要时修复），选「另存为 → Excel 工作簿(*.xlsx)」，再检查另存的文件。`,
    en: `The file is damaged: ${en}; open it in Excel or WPS (letting it repair the file if it asks), choose Save As → Excel Workbook (*.xlsx), and check that file.`,
  });
}

/** The error for a part that declares entities, which no spreadsheet writes and which only serve attacks. */
export function doctype(part: string): WorkbookError {
  return new WorkbookError('dtd', {
    zh: `部件 ${part} 含有 DTD 声明，正常的工作簿没有，为安全起见不予读取；来源可信时，${SAVE_AS.zh}`,
    en: `The part ${part} has a DTD, which no spreadsheet program writes, so it is not read; if you trust where it came from, ${SAVE_AS.en}`,
  });
}
