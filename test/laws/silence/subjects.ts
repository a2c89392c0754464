import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { arbitraryForm } from '../arbitrary-form.ts';
import { withColumn } from '../faults.ts';
import { draw } from '../render.ts';
import { randomFrom } from './draft.ts';
import { type Subject, subjectFrom } from './subject.ts';

const folder = join(import.meta.dirname, '../../../fixtures');

/** The fixtures with one form a sheet that has no error. */
export async function fixtureSubjects(seed: number): Promise<{ name: string; subject: Subject }[]> {
  const random = randomFrom(seed);
  const found: { name: string; subject: Subject }[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    // Evaluations have laws of their own.
    if (!name.endsWith('.xlsx') || name.startsWith('evaluations')) continue;
    const { sheets } = await readWorkbook(readFileSync(join(folder, name))).catch(() => ({ sheets: [] }));
    for (const sheet of sheets.filter(({ ours }) => !ours)) {
      const subject = subjectFrom(sheet, random);
      // Not held yet: beside 折算得分 such a form has 完成情况 in words, which is taken for the result whose header was emptied.
      if (subject && !subject.right.columns.has('foldedScore'))
        found.push({ name: `${name} ${sheet.name}`, subject });
    }
  }
  return found;
}

/** So many generated forms, the same for the same seed. */
export function generatedSubjects(seed: number, count: number): { name: string; subject: Subject }[] {
  const random = randomFrom(seed);
  return fc.sample(arbitraryForm, { numRuns: count, seed }).flatMap(({ form, layout }, index) => {
    const { sheet } = draw(form, withColumn(layout, form));
    const subject = subjectFrom(sheet, random);
    return subject ? [{ name: `generated ${index}`, subject }] : [];
  });
}
