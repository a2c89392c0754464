import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blankForms } from './fixtures/blank.ts';
import { bytesOf } from './fixtures/build.ts';
import { blankEvaluations } from './fixtures/evaluations/blank.ts';

/** Writes the blank form of every profile, `templates/<id>/form.xlsx`; running it again writes the same bytes. */
for (const [id, make] of [...blankForms, ...blankEvaluations]) {
  const file = fileURLToPath(new URL(`../templates/${id}/form.xlsx`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await bytesOf(make()));
}
