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
  it.each(results)('$case.name: $case.due', ({ given, passed, case: example }) => {
    expect(passed, `${given}, not ${example.due}`).toBe(true);
  });
});

describe('an example of 5 points', () => {
  it.each([
    { due: '5', actual: 100, passed: true },
    { due: '5.0', actual: 100, passed: true },
    { due: '"5.00"', actual: 100, passed: true },
    { due: '5.01', actual: 100, passed: false },
    { due: '2.5', actual: 50, passed: true },
    { due: '4-5', actual: '达成预期指标', passed: true },
    { due: '4.00 ~ 5.00', actual: '达成预期指标', passed: true },
    { due: '4.00–5.00', actual: '达成预期指标', passed: true },
    { due: '4.00–4.99', actual: '达成预期指标', passed: false },
    { due: '5', actual: '达成预期指标', passed: false },
    { due: 'unknown', actual: '', passed: true },
    { due: 'unknown', actual: 100, passed: false },
    { due: 'so-so', actual: 100, passed: false },
  ])('that comes to $actual and expects $due passes: $passed', async ({ due, actual, passed }) => {
    const target = typeof actual === 'string' ? '提升服务水平' : 100;
    const source = `cases:\n  - { name: 例, target: ${target}, actual: ${actual || '""'}, points: 5, due: ${due} }\n`;
    const [result] = runCases(await loadProfile('national'), parseCases(source, 'cases.yaml'));
    expect(result?.passed, result?.given).toBe(passed);
  });
});
