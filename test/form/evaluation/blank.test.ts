import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../scripts/fixtures/build.ts';
import { blankEvaluations } from '../../../scripts/fixtures/evaluations/blank.ts';
import { checkFile } from '../../../src/check.ts';
import { shippedProfiles } from '../../../src/profile/load.ts';

describe.each([...blankEvaluations])('the blank form of %s', (id, make) => {
  const path = join(import.meta.dirname, `../../../templates/${id}/form.xlsx`);

  it('is what its script makes', async () => {
    const made = await bytesOf(make());
    expect(made.equals(readFileSync(path)), 'run `npx tsx scripts/templates.ts`').toBe(true);
  });

  it('is recognised as that of its profile, and as blank', async () => {
    const { error, forms } = await checkFile(path, { profile: null, rules: new Map(), language: 'zh' });
    expect(error).toBeNull();
    expect(new Set(forms.map(({ profile }) => profile.id))).toEqual(new Set([id]));
    expect(forms.flatMap(({ profile }) => profile.overrides)).toEqual([]);
    for (const { findings } of forms) expect(findings.map(({ rule }) => rule)).toEqual(['form-blank']);
  });
});

it('there is one for every profile of evaluations', () => {
  const profiles = shippedProfiles().filter(({ evaluation }) => evaluation.by === 'reviewer');
  expect(profiles.map(({ id }) => id).sort()).toEqual([...blankEvaluations.keys()].sort());
});
