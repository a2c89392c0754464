import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { markdownText } from '../../src/reporters/markdown/markdown-text.ts';
import { plain } from '../../src/text/plain-strings.ts';
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

const linesOf = async (report: Report, change: Parameters<typeof print>[2] = {}) =>
  (await print('markdown', report, change)).split('\n');

describe('a text in Markdown', () => {
  test.each([
    ['| a |', '&#124; a &#124;'],
    ['<script>', '&#60;script&#62;'],
    ['`x` *a* _b_ ~c~', '&#96;x&#96; &#42;a&#42; &#95;b&#95; &#126;\u200bc&#126;'],
    ['[a](https://example.org)', '&#91;a&#93;(https:\u200b//example.org)'],
    ['www.example.org', 'www\u200b.example.org'],
    ['@all', '@\u200ball'],
    ['a@example.org', 'a@\u200bexample.org'],
    ['#12 !3', '&#35;\u200b12 !\u200b3'],
    ['第一行\n第二行', '第一行 第二行'],
    ['≥80%，100% × 3.00', '≥80%，100% × 3.00'],
    ['权重*B/A', '权重&#42;B/A'],
  ])('%j is %j', (text, shown) => {
    expect(markdownText(text)).toBe(shown);
  });

  test('shows what stands there, without a sign that means anything', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = markdownText(text);
        expect(shown.replace(/&#\d+;/g, '')).not.toMatch(/[&<>"'|`*_~$\\[\]#\r\n]/);
        expect(shown).not.toMatch(/@\w|:\/\/|www\./i);
        const read = shown
          .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
          .replaceAll('\u200b', '');
        expect(read).toBe(plain(text).trim());
      }),
    );
  });
});

describe('Markdown', () => {
  test('in Chinese', async () => {
    const report = sampleReport([cleanFile(), sampleFile(), unreadableFile()]);
    await expect(await print('markdown', report)).toMatchFileSnapshot('snapshots/markdown-zh.txt');
  });

  test('in English', async () => {
    await expect(await print('markdown', sampleReport(), { language: 'en' })).toMatchFileSnapshot(
      'snapshots/markdown-en.txt',
    );
  });

  test('puts the worst form first and says nothing more of a clean one', async () => {
    const lines = await linesOf(sampleReport([cleanFile(), sampleFile()]));
    const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| 附件1.xlsx', '| 良好.xlsx']);
    expect(lines.filter((line) => line.startsWith('### '))).toEqual(['### 附件1.xlsx']);
  });

  test('lists rulings, also of a form without findings', async () => {
    const ruling = {
      indicator: '优抚医疗保障率',
      path: [],
      cell: '自评表!H40',
      score: '0.6',
      due: '1',
      reason: '按合同扣减',
      by: '财政所',
      date: '2023-03-01',
    };
    const form = sampleForm({ findings: [], rulings: [ruling] });
    const lines = await linesOf(sampleReport([cleanFile({ forms: [form] })]));
    expect(lines).toContain(
      '核定：H40 “优抚医疗保障率”核定为 0.60（按规则应为 1.00）：按合同扣减（财政所 2023-03-01）',
    );
  });

  test('names what was not checked', async () => {
    const crash = { rule: 'points-sum', message: 'x is not a function' };
    const lines = await linesOf(sampleReport([unreadableFile(), cleanFile({ internalErrors: [crash] })]));
    const from = lines.indexOf('### 没能检查');
    expect(lines.slice(from + 2, from + 4)).toEqual([
      expect.stringContaining('**旧表.xls** 没能检查：这是旧版'),
      expect.stringContaining('**良好.xlsx** 没有做完：规则 points-sum'),
    ]);
  });

  test('lists what shows only between forms, and what a baseline lists in vain', async () => {
    const stale = [{ file: '民政办.xlsx', fingerprint: 'score-mismatch|自评表|旧指标' }];
    const lines = await linesOf({
      ...sampleReport([cleanFile()]),
      between: [textCopied()],
      baseline: { file: 'baseline.json', known: 0, stale },
    });
    const from = lines.indexOf('### 表与表之间');
    expect(lines.slice(from + 2)).toEqual([
      '- **警告** 民政办.xlsx I12 的原因与别的单位相同。 (text-copied)',
      '  - 怎么改：请按本单位的情况填写。',
      '  - 另见：城建办.xlsx 自评表!I15',
      '',
      '- 基线里的一项已不再出现，可以删去：民政办.xlsx score-mismatch&#124;自评表&#124;旧指标',
      '',
    ]);
  });

  test('folds long lists away', async () => {
    const findings = Array.from({ length: 13 }, (_, index) =>
      scoreMismatch({ cell: `自评表!H${40 + index}` }),
    );
    const files = Array.from({ length: 33 }, (_, index) =>
      index === 0
        ? sampleFile({ forms: [sampleForm({ findings })] })
        : cleanFile({ file: `第${index}.xlsx` }),
    );
    const lines = await linesOf(sampleReport(files));
    const summaries = lines.filter((line) => line.startsWith('<details>'));
    expect(summaries).toEqual([
      '<details><summary>其余 3 张</summary>',
      '<details><summary>其余 3 处</summary>',
    ]);
    const [table, list] = summaries.map((line) =>
      lines.slice(lines.indexOf(line), lines.indexOf('</details>', lines.indexOf(line))),
    );
    expect(table?.filter((line) => line.startsWith('| '))).toHaveLength(2 + 3);
    expect(list?.filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  test('of no file says so', async () => {
    expect(await print('markdown', sampleReport([]))).toBe(
      '## 绩效自评表检查结果\n\n**没有检查任何文件。**\n',
    );
  });

  test('keeps its structure whatever the texts are', async () => {
    const SHAPES = [
      /^$/,
      /^#{2,3} \S/,
      /^\*\*.*\*\*$/,
      /^\|( [^|]* \|){10}$/,
      /^(口径：|填报 |没有错误|\d+ 处|覆盖：|核定：)/,
      /^- /,
      /^ {2}- /,
      /^<details><summary>[^<>]*<\/summary>$/,
      /^<\/details>$/,
    ];
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const lines = await linesOf(report);
        for (const line of lines)
          expect(
            SHAPES.some((shape) => shape.test(line)),
            line,
          ).toBe(true);
        const count = (shape: RegExp) => lines.filter((line) => shape.test(line)).length;
        expect(count(/^<details>/)).toBe(count(/^<\/details>/));
        const serious = findingsOf(report).filter(({ finding }) => finding.severity !== 'info');
        expect(count(/^- \*\*(错误|警告)\*\* /)).toBe(serious.length);
      }),
      { numRuns: 60 },
    );
  });
});
