import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalText } from '../../src/text/legal-text.ts';
import { anyReport, anyText } from './arbitrary-report.ts';
import { findingsOf, print } from './print.ts';
import {
  cleanFile,
  sampleFile,
  sampleForm,
  sampleReport,
  scoreMismatch,
  textCopied,
  unreadableFile,
} from './sample-report.ts';

/** The records of RFC 4180, read strictly: quotes only around whole fields, CRLF behind every record. */
function parse(document: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < document.length) {
    const at = field.lastIndex;
    const match = field.exec(document);
    if (!match) throw new Error(`no field at ${at}: ${JSON.stringify(document.slice(at, at + 40))}`);
    const [, quoted, bare, end] = match;
    record.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  expect(record).toEqual([]);
  return records;
}

const rowsOf = async (...[report, change]: [Parameters<typeof print>[1], Parameters<typeof print>[2]?]) => {
  const document = await print('csv', report, change);
  expect(document.startsWith('\ufeff')).toBe(true);
  const [head = [], ...rows] = parse(document.slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column]])));
};

const withFinding = (change: Parameters<typeof scoreMismatch>[0]) =>
  sampleReport([sampleFile({ forms: [sampleForm({ findings: [scoreMismatch(change)] })] })]);

describe('CSV', () => {
  test('has a row a finding, none for a clean file, one for a file that was not checked', async () => {
    const rows = await rowsOf(sampleReport([sampleFile(), cleanFile(), unreadableFile()]));
    expect(rows.map((row) => [row.文件, row.级别, row.规则])).toEqual([
      ['附件1.xlsx', '错误', 'score-mismatch'],
      ['附件1.xlsx', '警告', 'attainment-implausible'],
      ['附件1.xlsx', '说明', 'taken-on-trust'],
      ['旧表.xls', '没能检查', 'xls'],
    ]);
    expect(rows[0]).toMatchObject({
      工作表: '自评表',
      单元格: 'H40',
      填报: '0.60',
      应为: '1.00',
      相差: '0.40',
    });
    expect(rows[3]?.哪里不对).toContain('旧版 Excel');
  });

  test('says what was left undone beside the findings', async () => {
    const file = sampleFile({
      error: { code: 'not-writable', message: '不能写' },
      internalErrors: [{ rule: 'points-sum', message: 'x is not a function' }],
    });
    const rows = await rowsOf(sampleReport([file]));
    expect(rows.slice(3).map((row) => [row.级别, row.规则])).toEqual([
      ['没有做完', 'not-writable'],
      ['没有做完', 'points-sum'],
    ]);
  });

  test('ends with what shows only between forms', async () => {
    const rows = await rowsOf({ ...sampleReport([cleanFile()]), between: [textCopied()] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      文件: '民政办.xlsx',
      单元格: 'I12',
      规则: 'text-copied',
      另见: '城建办.xlsx 自评表!I15',
    });
  });

  test('is written in the language of the screen', async () => {
    const [row] = await rowsOf(sampleReport(), { language: 'en' });
    expect(row).toMatchObject({ file: '附件1.xlsx', level: 'error', cell: 'H40', rule: 'score-mismatch' });
  });

  test('has only the heading for no file and for a clean run', async () => {
    expect(await rowsOf(sampleReport([]))).toEqual([]);
    expect(await rowsOf(sampleReport([cleanFile()]))).toEqual([]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+1', "'+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n1', "'\n1"],
    ['  =1', "'  =1"],
    ['\0=1', "'=1"],
    ['＝1', "'＝1"],
    ['-0.40', '-0.40'],
    ['-3', '-3'],
    ['1.00', '1.00'],
    ['≥80%', '≥80%'],
    ['—', '—'],
  ])('%j in the form is %j in the table', async (found, shown) => {
    expect((await rowsOf(withFinding({ found })))[0]?.填报).toBe(shown);
  });

  test('reads back what was found, and starts no formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const findings = findingsOf(report).map(({ finding }) => finding);
        const rows = await rowsOf(report);
        const others = report.files.flatMap(({ error, internalErrors }) => [
          ...(error ? [error] : []),
          ...internalErrors,
        ]);
        expect(rows).toHaveLength(findings.length + others.length);
        for (const cell of rows.flatMap((row) => Object.values(row))) {
          expect(cell).toMatch(/^(?!\s*[=+\-@＝＋－＠])|^-\d+(\.\d+)?$/);
        }
        const messages = rows.filter((row) => row.指纹 !== '').map((row) => row.哪里不对?.replace(/^'/, ''));
        const expected = findings.filter(({ fingerprint }) => legalText(fingerprint) !== '');
        expect(messages.sort()).toEqual(
          expected.map(({ message }) => legalText(message).replace(/^'/, '')).sort(),
        );
      }),
    );
  });

  test('keeps any text in its own field', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (found, why) => {
        const [row] = await rowsOf(withFinding({ found, why, fingerprint: 'last' }));
        expect(row?.填报?.replace(/^'/, '')).toBe(legalText(found).replace(/^'/, ''));
        expect(row?.为什么?.replace(/^'/, '')).toBe(legalText(why).replace(/^'/, ''));
        expect(row?.指纹).toBe('last');
      }),
    );
  });
});
