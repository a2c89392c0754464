import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { json } from '../../src/reporters/json.ts';
import { cleanFile, sampleFile, sampleReport, unreadableFile } from './sample-report.ts';

const validate = new Ajv2020({ allErrors: true }).compile(z.toJSONSchema(reportSchema));
const print = async (report: Report) =>
  json(report, { language: 'zh', colour: false, width: 80, quiet: false });

describe('the JSON report', () => {
  test.each([
    ['of a form with findings', sampleReport()],
    ['of a clean run', sampleReport([cleanFile()])],
    ['of a file that cannot be read', sampleReport([unreadableFile()])],
    ['of several files', sampleReport([sampleFile(), cleanFile(), unreadableFile()])],
    ['of no file', sampleReport([])],
  ])('%s follows the JSON Schema', async (_, report) => {
    const printed = await print(report);
    expect(printed).toBe(`${JSON.stringify(report, null, 2)}\n`);
    const parsed = JSON.parse(printed);
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
    expect(parsed).toEqual(report);
  });

  test.each([
    ['a number instead of a decimal', { points: 100 }],
    ['a decimal with a unit', { stated: '97.69分' }],
    ['a missing key', { cell: undefined }],
    ['an unknown key', { extra: null }],
  ])('%s is refused', async (_, change) => {
    const parsed = JSON.parse(await print(sampleReport()));
    Object.assign(parsed.files[0].forms[0].totals, change);
    expect(validate(JSON.parse(JSON.stringify(parsed)))).toBe(false);
  });
});
