import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { Links } from '../../../src/reporters/xlsx/content.ts';
import { xlsx } from '../../../src/reporters/xlsx/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import {
  cleanFile,
  sampleFile,
  sampleForm,
  sampleReport,
  scoreMismatch,
  unreadableFile,
} from '../sample-report.ts';

const zh = { language: 'zh', colour: false, width: 80, quiet: false } as const;

async function open(report: Report, folder = '.') {
  const book = new ExcelJS.Workbook();
  const bytes = await xlsx(report, { ...zh, folder });
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = (name: string): Worksheet => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  };
  return { book, sheet };
}

/** The cell of a row below a head. */
function under(sheet: Worksheet, head: string, row = 2): Cell {
  let column = 0;
  sheet.getRow(1).eachCell((cell, number) => {
    if (cell.text === head) column = number;
  });
  expect(column, head).toBeGreaterThan(0);
  return sheet.getRow(row).getCell(column);
}

const columnOf = (sheet: Worksheet, head: string) =>
  Array.from({ length: sheet.rowCount - 1 }, (_, index) => under(sheet, head, index + 2).value);

describe('the summary workbook', () => {
  it('has a row a form, the worst first, with numbers as numbers', async () => {
    const { sheet } = await open(sampleReport([cleanFile(), sampleFile(), unreadableFile()]));
    const summary = sheet('汇总');
    expect(summary.rowCount).toBe(3);
    expect(
      ['分值', '填报', '加总', '重算', '差', '错误', '警告'].map((head) => under(summary, head).value),
    ).toEqual([100, 97.69, 97.69, 98.09, 0.4, 1, 1]);
    expect(under(summary, '差').numFmt).toContain('+0.00');
    expect(columnOf(summary, '文件')).toEqual(['附件1.xlsx', '良好.xlsx']);
  });

  it('ranks by the share of the points, equals alike, and nothing that has no total', async () => {
    const scored = [
      ['100', '90'],
      ['50', '45'],
      ['100', '95'],
      ['100', '80'],
      ['100', null],
    ] as const;
    const files = scored.map(([points, recomputed], index) => {
      const totals = { points, stated: recomputed, summed: recomputed, recomputed, cell: null };
      return cleanFile({ file: `${index}.xlsx`, forms: [sampleForm({ totals, findings: [] })] });
    });
    const { sheet } = await open(sampleReport(files));
    expect(columnOf(sheet('汇总'), '名次')).toEqual([2, 2, 1, 4, null]);
  });

  it('keeps its heads in sight, filters every column, and prints them on every page', async () => {
    const { sheet, book } = await open(sampleReport());
    for (const { name } of book.worksheets) {
      const { views, autoFilter, pageSetup } = sheet(name);
      expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(JSON.stringify(autoFilter)).toContain('A1:');
      expect(pageSetup.printTitlesRow).toBe('1:1');
    }
  });

  it('says what was found, what is due, why and what to do, a finding a row', async () => {
    const { sheet } = await open(sampleReport());
    const findings = sheet('发现');
    expect(columnOf(findings, '级别')).toEqual(['错误', '警告', '说明']);
    const { message, why, remedy } = scoreMismatch();
    const row = ['填了什么', '应为多少', '相差', '哪里不对', '为什么', '怎么改', '规则'];
    expect(row.map((head) => under(findings, head).value)).toEqual([
      ...['0.60', '1.00', 0.4],
      ...[message, why, remedy, 'score-mismatch'],
    ]);
    expect(under(findings, '改正后').text).toContain('→');
  });

  it('names the files that could not be checked, the rules that broke off, and findings between forms', async () => {
    const broken = cleanFile({ internalErrors: [{ rule: 'points-sum', message: 'x' }] });
    const between = [{ ...scoreMismatch(), file: '甲.xlsx', others: [{ file: '乙.xlsx', cell: '表!I9' }] }];
    const { sheet } = await open({ ...sampleReport([unreadableFile(), broken]), between });
    expect(columnOf(sheet('未检查'), '文件')).toEqual(['旧表.xls', '良好.xlsx']);
    expect(columnOf(sheet('未检查'), '代码')).toEqual(['xls', 'points-sum']);
    expect(columnOf(sheet('发现'), '涉及的其他表')).toEqual(['乙.xlsx 表!I9']);
  });

  it('lists every ruling, and has no such sheet without one', async () => {
    const ruling = {
      ...{ indicator: '优抚医疗保障率', path: [], cell: '自评表!H40', score: '0.60', due: '1' },
      ...{ reason: '佐证不全', by: '复核', date: '2023-06-10' },
    };
    const { sheet } = await open(sampleReport([cleanFile({ forms: [sampleForm({ rulings: [ruling] })] })]));
    expect(under(sheet('核定'), '核定得分').value).toBe(0.6);
    expect(under(sheet('核定'), '原因').value).toBe('佐证不全');
    const without = await open(sampleReport());
    expect(without.book.worksheets.map(({ name }) => name)).toEqual(['汇总', '发现', '未检查']);
  });

  it('is a workbook for no file at all', async () => {
    const { sheet } = await open(sampleReport([]));
    expect(sheet('汇总').rowCount).toBe(1);
  });

  it('is the same bytes for the same report', async () => {
    const [one, other] = await Promise.all([xlsx(sampleReport(), zh), xlsx(sampleReport(), zh)]);
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.from(one).readUInt32LE(10), 'date of the first entry').toBe(0x0021_0000);
  });

  it('opens with a reader of another make, which sees the same words', async () => {
    const book = await readWorkbook(Buffer.from(await xlsx(sampleReport(), zh)));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['汇总', '发现', '未检查']);
  });
});

describe('links', () => {
  it.each([
    ['beside the workbook', 'out/附件 1.checked.xlsx', 'out', '附件%201.checked.xlsx'],
    ['in another folder', 'marked/甲#1.checked.xlsx', 'reports', '../marked/甲%231.checked.xlsx'],
  ])('lead to the marked copy %s and to its cell', async (_, annotated, folder, target) => {
    const { sheet } = await open(sampleReport([sampleFile({ annotated })]), folder);
    expect(under(sheet('汇总'), '标记副本').hyperlink).toBe(target);
    expect(under(sheet('发现'), '单元格').hyperlink).toBe(`${target}#'自评表'!H40`);
    expect(under(sheet('发现'), '单元格').text).toBe('自评表!H40');
  });

  it('are left out where there is no copy, and their cells named all the same', async () => {
    const { sheet } = await open(sampleReport([sampleFile({ annotated: null })]));
    expect(under(sheet('汇总'), '标记副本').value).toBeNull();
    expect(under(sheet('发现'), '单元格').value).toBe('自评表!H40');
  });

  it('are no more than a sheet can hold', () => {
    const file = sampleFile();
    const links = new Links('.', new Map([[file, '附件1.checked.xlsx']]));
    const cells = Array.from({ length: 60_010 }, (_, row) => links.cell(file, `自评表!H${row + 1}`));
    expect(cells.filter((cell) => typeof cell === 'object')).toHaveLength(60_000);
    expect(cells.at(-1)).toBe('自评表!H60010');
  });
});

describe('what a form may not do to the workbook', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://example.org","x")',
    '\t=1',
    "=cmd|'/c calc'!A1",
  ])('%j stays words', async (words) => {
    const form = sampleForm({ title: words, findings: [scoreMismatch({ message: words, found: words })] });
    const { sheet } = await open(sampleReport([sampleFile({ file: `${words}.xlsx`, forms: [form] })]));
    for (const cell of [
      under(sheet('汇总'), '自评表'),
      under(sheet('发现'), '哪里不对'),
      under(sheet('发现'), '填了什么'),
    ]) {
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(words.replace('\t', ' '));
    }
  });

  it('keeps what is too long for a cell to what fits', async () => {
    const form = sampleForm({ findings: [scoreMismatch({ message: '字'.repeat(40_000) })] });
    const { sheet } = await open(sampleReport([sampleFile({ forms: [form] })]));
    const { text } = under(sheet('发现'), '哪里不对');
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('…')).toBe(true);
  });
});
