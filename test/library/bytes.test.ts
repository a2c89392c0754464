import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBytes, checkFile } from '../../src/index.ts';

const form = join(import.meta.dirname, '../../fixtures/baoxie-2022.xlsx');
const bytes = readFileSync(form);
const ruling = (named: string) => ({
  name: 'perf-score.yaml',
  text: `rulings:\n  - form: ${named}\n    indicator: 优抚医疗保障率\n    score: 0.60\n    reason: 核对了名册\n`,
});

describe('a workbook that is in memory', () => {
  it('is checked as the file is', async () => {
    const ofFile = await checkFile(form);
    expect(ofFile.forms).toHaveLength(1);
    expect(await checkBytes(bytes, form)).toEqual(ofFile);
  });

  it('is held to a profile and a language that are named', async () => {
    const report = await checkBytes(bytes, '表.xlsx', { profile: 'national', language: 'en' });
    expect(report.file).toBe('表.xlsx');
    expect(report.forms[0]?.profile).toMatchObject({ id: 'national', chosenBy: 'named by -p' });
  });

  it('takes the rulings of settings in memory', async () => {
    const report = await checkBytes(bytes, '表.xlsx', { settings: ruling('表.xlsx') });
    expect(report.forms[0]?.totals.recomputed).toBe('97.69');
    expect(report.forms[0]?.rulings).toHaveLength(1);
  });

  it('leaves a ruling for another form alone, and tells one for no form that was handed in', async () => {
    const settings = ruling('别的.xlsx');
    const rules = async (forms: string[]) => {
      const { forms: read } = await checkBytes(bytes, '表.xlsx', { settings: { ...settings, forms } });
      return read[0]?.findings.map(({ rule }) => rule);
    };
    expect(await rules(['表.xlsx', '别的.xlsx'])).not.toContain('ruling-unmatched');
    expect(await rules(['表.xlsx'])).toContain('ruling-unmatched');
  });

  it('says what is wrong with settings, with their name and line', async () => {
    const settings = { name: 'perf-score.yaml', text: 'rulngs: []\n' };
    const { status, error } = await checkBytes(bytes, '表.xlsx', { settings });
    expect(status).toBe('unreadable');
    expect(error?.message).toMatch(/perf-score\.yaml:1.*rulings/);
  });

  it.each([
    ['bytes', () => checkBytes(bytes, '表.xlsx', { rules: { 'score-mismach': 'off' } })],
    ['a file', () => checkFile(form, { rules: { 'score-mismach': 'off' } })],
  ])('refuses a rule that there is not, of %s, and names the nearest', async (_, check) => {
    const { forms, error } = await check();
    expect(forms).toEqual([]);
    expect(error?.code).toBe('unknown-rule');
    expect(error?.message).toContain('score-mismatch');
  });

  it('says of bytes that are no workbook what they are', async () => {
    const { status, error } = await checkBytes(new TextEncoder().encode('%PDF-1.7'), '表.pdf');
    expect(status).toBe('unreadable');
    expect(error?.message).toMatch(/PDF/);
  });
});
