import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport } from './arbitrary-report.ts';
import { print } from './print.ts';
import { cleanFile, sampleFile, sampleReport, unreadableFile } from './sample-report.ts';

/** Every way in which a reader may tell lines apart. */
const linesOf = (document: string) => document.split(/\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/);

describe('JSON Lines', () => {
  test('has one line a file, whatever came of it', async () => {
    const files = [sampleFile(), cleanFile(), unreadableFile()];
    const lines = linesOf(await print('jsonl', sampleReport(files)));
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(['附件1.xlsx', '良好.xlsx', '旧表.xls']);
  });

  test('is empty for no file', async () => {
    expect(await print('jsonl', sampleReport([]))).toBe('');
  });

  test('gives the files of the report back, from one run as from several', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, anyReport, async (one, other) => {
        const parts = [await print('jsonl', one), await print('jsonl', other)].join('');
        const lines = linesOf(parts);
        expect(lines.pop()).toBe('');
        const files = lines.map((line) => JSON.parse(line));
        expect(files).toEqual([...one.files, ...other.files]);
        expect(await print('json', sampleReport(files))).toBe(
          await print('json', sampleReport([...one.files, ...other.files])),
        );
      }),
    );
  });
});
