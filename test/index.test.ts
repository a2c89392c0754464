import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFile } from '../src/index.ts';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name);

it('checks a file as the program does, with what is asked for', async () => {
  const file = await checkFile(fixture('baoxie-2022.xlsx'));
  expect(file).toMatchObject({ status: 'findings', error: null });
  expect(file.forms[0]?.totals).toMatchObject({ stated: '97.69', summed: '97.69', recomputed: '98.09' });
  const wrong = file.forms[0]?.findings.find(({ rule }) => rule === 'score-mismatch');
  expect(wrong).toMatchObject({ found: '0.60', expected: '1.00', difference: '0.4', severity: 'error' });
  expect(wrong?.related.length).toBeGreaterThan(0);
  expect(wrong?.cascade.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    '0.6 → 1',
    '7.46 → 7.86',
    '97.69 → 98.09',
  ]);
});

it('goes by the profile, the severities and the language that are asked for', async () => {
  const options = { profile: 'hubei', rules: { 'score-mismatch': 'warning' }, language: 'en' } as const;
  const file = await checkFile(fixture('baoxie-2022.xlsx'), options);
  expect(file.forms[0]?.profile.id).toBe('hubei');
  const wrong = file.forms[0]?.findings.find(({ rule }) => rule === 'score-mismatch');
  expect(wrong?.severity).toBe('warning');
  expect(wrong?.message).toMatch(/the score is 0\.60, due is 1\.00/);
});

it('counts what was taken on trust', async () => {
  const { forms } = await checkFile(fixture('forms/guangshui-road-2021.xlsx'));
  const [form] = forms;
  const trusted = form?.indicators.filter(({ onTrust, due }) => onTrust && due.kind !== 'exact') ?? [];
  expect(trusted.length).toBeGreaterThan(0);
  expect(form?.coverage).toMatchObject({ onTrust: trusted.length, indicators: form?.indicators.length });
});

it('says what is wrong with a file that cannot be read, and does not reject', async () => {
  const file = await checkFile(fixture('none.xlsx'));
  expect(file).toMatchObject({ status: 'unreadable', forms: [] });
  expect(file.error?.message).toMatch(/。$/);
});

it('says which profile there is none of', async () => {
  const file = await checkFile(fixture('baoxie-2022.xlsx'), { profile: 'hubie' });
  expect(file.error?.message).toContain('hubei');
});
