import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreWorkbook } from '../../src/check.ts';
import { judge } from '../../src/judge.ts';
import { markedCopy } from '../../src/marking/marked-copy.ts';
import type { FileReport } from '../../src/model/report.ts';
import { reportForm } from '../../src/report.ts';
import { markWorkbook } from '../../src/workbook/mark/index.ts';
import { unzipped } from '../workbook/mark/helpers.ts';

export type Parts = Record<string, string | Uint8Array>;

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Forms of several layouts, with numbers and with texts, with formulas and notes. */
export const FORMS = [
  'baoxie-2022.xlsx',
  'baoxie-2022-text.xlsx',
  'clean/baoxie-2022-formulas.xlsx',
  'putuo-sports-2022.xlsx',
  'forms/zhengzhou-street-2022.xlsx',
  'evaluations/donghu-2021.xlsx',
];

export const formBytes = (name: string): Uint8Array => readFileSync(join(fixtures, name));

/** The parts of a form by name, those of XML as texts. */
export function partsOf(bytes: Uint8Array): Parts {
  const zip = unzipped(bytes);
  return Object.fromEntries(
    [...zip.entries.keys()]
      .filter((name) => !name.endsWith('/'))
      .map((name) => {
        const content = zip.read(name) ?? new Uint8Array();
        return [name, /\.(xml|rels|vml)$/.test(name) ? Buffer.from(content).toString('utf8') : content];
      }),
  );
}

const NONE = { file: null, profile: null, rules: [], rulings: [], limits: {} };

/** The whole way of a check, without files: the report and the marked copy. Throws what is thrown on the way. */
export async function checked(bytes: Uint8Array): Promise<{ report: FileReport; copy: Uint8Array }> {
  const report: FileReport = {
    file: 'x.xlsx',
    status: 'clean',
    error: null,
    annotated: null,
    forms: [],
    internalErrors: [],
  };
  for (const card of await scoreWorkbook(bytes, NONE, { profile: null })) {
    const { judged, crashes } = judge(card, new Map(), 'zh');
    report.forms.push(reportForm(card, judged, 'zh'));
    report.internalErrors.push(...crashes);
  }
  const { marks, sheet } = markedCopy(report, 'zh');
  return { report, copy: markWorkbook(bytes, marks, sheet) };
}
