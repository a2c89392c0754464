import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/authoring/cases.ts';
import { parseCases } from '../../src/profile/cases.ts';
import { loadProfile } from '../../src/profile/load.ts';

const templates = join(import.meta.dirname, '../../templates');
const ids = readdirSync(templates).sort();

describe.each(ids)('the worked examples of %s', async (id) => {
  const file = join(templates, id, 'cases.yaml');
  it('exist', () => expect(existsSync(file)).toBe(true));
  const results = runCases(await loadProfile(id), parseCases(readFileSync(file, 'utf8'), file));
  it.each(results)('$case.name: $case.due', ({ given, case: example }) => {
    expect(given).toBe(example.due);
  });
});
