import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankForms } from '../../scripts/fixtures/blank.ts';
import { bytesOf } from '../../scripts/fixtures/build.ts';
import { checkFile, scoreFile } from '../../src/check.ts';
import { readForms } from '../../src/form/index.ts';
import { indicatorsOf } from '../../src/model/indicator.ts';
import { shippedProfiles } from '../../src/profile/load.ts';
import { readWorkbook } from '../../src/workbook/read.ts';

const templates = join(import.meta.dirname, '../../templates');
const ids = [...blankForms.keys()];

describe.each(ids)('the blank form of %s', (id) => {
  const path = join(templates, id, 'form.xlsx');

  it('is what its script makes', async () => {
    const made = await bytesOf(blankForms.get(id)?.() ?? expect.unreachable());
    expect(made.equals(readFileSync(path)), 'run `npx tsx scripts/templates.ts`').toBe(true);
  });

  it('is one form, recognised as that of its profile, and its note says what the profile says', async () => {
    const options = { profile: null, rules: new Map(), language: 'zh' } as const;
    const { error, forms } = await checkFile(path, options);
    expect(error).toBeNull();
    expect(forms.map(({ profile }) => profile.id)).toEqual([id]);
    expect(forms.map(({ profile }) => profile.overrides)).toEqual([[]]);
    expect(forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual(
      [],
    );
  });

  // A table that carries its standards in the rows says there how it is scored.
  it.skipIf(id.startsWith('hunan'))('has a note whose rules are read', async () => {
    const [card] = await scoreFile(path, { profile: null, rules: new Map(), language: 'zh' });
    const told = card?.statements.filter(({ from }) => from === 'note').map(({ setting }) => setting);
    expect(told).toEqual(
      expect.arrayContaining(['qualitative.bands', 'quantitative.descending', 'rounding']),
    );
  });

  it.skipIf(id === 'hunan')('holds no indicator', async () => {
    const [form] = readForms(await readWorkbook(readFileSync(path)), {});
    expect([...indicatorsOf(form?.groups ?? [])].map(({ name }) => name)).toEqual([]);
  });
});

it('there is a blank form for every profile of self-evaluations', () => {
  const own = shippedProfiles().filter(({ evaluation }) => evaluation.by === 'department');
  expect(own.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => !existsSync(join(templates, id, 'form.xlsx')))).toEqual([]);
});
