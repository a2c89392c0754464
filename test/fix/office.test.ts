import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OfficeFolder } from '../office.ts';
import { lacks } from '../tools.ts';
import { zipParts } from '../workbook/build.ts';
import { unzipped } from '../workbook/mark/helpers.ts';
import { cellsOf, fixed, fixture } from './helpers.ts';

const FORMS = [
  'baoxie-2022.xlsx',
  'clean/baoxie-2022-formulas.xlsx',
  'putuo-sports-2022.xlsx',
  'forms/langfang-school-2019-3.xlsx',
  'forms/yinchuan-school-2021.xlsx',
  'forms/zhengzhou-street-2022.xlsx',
];

/** Without the results of formulas, so that whoever opens it has to calculate them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const zip = unzipped(bytes);
  return zipParts(
    Object.fromEntries(
      [...zip.entries.keys()].map((name) => {
        const content = zip.read(name) ?? new Uint8Array();
        if (!name.includes('worksheets/sheet')) return [name, content];
        const text = Buffer.from(content).toString();
        return [name, text.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')];
      }),
    ),
  );
}

describe.skipIf(lacks('office'))('the formulas that --formulas writes', () => {
  const folder = new OfficeFolder();
  afterAll(() => folder.done());

  test('give in LibreOffice what they give here', async () => {
    const copies = new Map<string, Uint8Array>();
    for (const [at, name] of FORMS.entries()) {
      const { bytes, report } = await fixed(fixture(name), { formulas: true });
      expect([name, report.formulas.length > 0 || name.includes('formulas')]).toEqual([name, true]);
      copies.set(`${at}.xlsx`, bytes);
      writeFileSync(join(folder.path, `${at}.xlsx`), withoutResults(bytes));
    }
    for (const [name, saved] of folder.convert([...copies.keys()], 'xlsx')) {
      const [ours, theirs] = [
        await cellsOf(copies.get(name) ?? new Uint8Array()),
        await cellsOf(saved ?? new Uint8Array()),
      ];
      const formulas = [...ours].filter(([, cell]) => cell.formula !== null);
      expect(formulas.length).toBeGreaterThan(0);
      for (const [place, cell] of formulas) {
        expect([name, place, theirs.get(place)?.stored]).toEqual([name, place, cell.stored]);
      }
    }
  }, 180_000);
});
