import { SUMMARY_SUBJECT } from '../../model/result-workbook-subject.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { NewWorkbook } from '../../workbook/write/new-workbook.ts';
import { worstFirst } from '../batch.ts';
import type { BinaryReporter } from '../presentation.ts';
import { WORDS } from '../wording/labels.ts';
import { Links } from './content.ts';
import { SHEET_WORDS } from './labels.ts';
import { findingLists, rulingList, uncheckedList } from './lists.ts';
import { summaryList } from './overview.ts';
import { writeList } from './write.ts';

/** A workbook for those who go on working with the results: a row a form, a row a finding, and what was not checked. */
export const xlsx: BinaryReporter = async (report, { language, folder = '.' }) => {
  const shown = plainStrings(report);
  const sheet = SHEET_WORDS[language];
  const words = WORDS[language];
  const forms = worstFirst(shown);
  const copies = new Map(shown.files.map((file, index) => [file, report.files[index]?.annotated ?? null]));
  const links = () => new Links(folder, copies);

  const book = new NewWorkbook(SUMMARY_SUBJECT);
  await writeList(book, summaryList(forms, sheet, words, links()));
  for (const list of findingLists(shown, forms, { language, sheet, words }, links()))
    await writeList(book, list);
  const rulings = rulingList(forms, sheet);
  if (rulings.rows.length > 0) await writeList(book, rulings);
  await writeList(book, uncheckedList(shown, sheet, words));
  return book.finish();
};
