import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { readNotes } from '../../src/workbook/cells/comments.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { run } from '../cli/run.ts';
import { buildWorkbook, escapeXml } from '../workbook/build.ts';
import { packageFaults, partText, unzipped } from '../workbook/mark/helpers.ts';

/**
 * What stands in a form comes from strangers. It goes through every document that the program writes, and none may
 * take it for anything but text.
 */
const ESC = '\u001b';
const PAYLOADS = {
  'terminal escapes': `${ESC}[2J${ESC}]0;owned\u0007${ESC}[31m红\u009b5m`,
  'line ends and returns': '甲\r乙\n::error file=x::丙\n# 丁\u2028戊',
  'reading direction': '得分\u202e05.1\u202c \u2066x\u2069',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;"\'',
  'end of a script': '</script></style></title><!--<![CDATA[ ]]>',
  'a formula': "=cmd|'/c calc'!A1",
  'another formula': '+1+HYPERLINK("http://x.invalid","y")',
  'an at sign': '@SUM(A1:A9)',
  Markdown: '[点我](javascript:alert(1)) ![](http://x.invalid/y.png) `a` **b** | c | <http://x.invalid>',
  'workflow commands': '::set-output name=a::b%0A%25::endgroup::',
  'a template': '$\u007b7*7} {{7*7}} <%= 7*7 %> $(id) `id`',
  'XML that cannot be': '\u0000\u0001\u000b\ufffe\ud800x',
  'a path': '../../../etc/passwd',
  'a prototype': '__proto__',
} as const;

const text = (words: string) => {
  // What XML cannot hold stands in a workbook as _x001B_.
  const written = escapeXml(words)
    .replaceAll('>', '&gt;')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\ufffe\uffff\ud800-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return `<c t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
};
const number = (value: string) => `<c><v>${value}</v></c>`;
const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const rows = Object.values(PAYLOADS).flatMap((words) => [
  [
    text(words),
    text(words),
    text(`${words}率`),
    text('≥50个'),
    text('40个'),
    number('5'),
    number('5'),
    text(words),
  ],
  [
    text('产出指标'),
    text('数量指标'),
    text('数量'),
    text(words),
    text(words),
    text(words),
    text(words),
    text(words),
  ],
]);
const SHEET = `<b>'=1+1'|&"${''}表`;
const FORM = buildWorkbook({
  sheets: [
    {
      name: escapeXml(SHEET),
      rows: [
        [text(Object.values(PAYLOADS).join(' '))],
        [text('项目名称'), text(PAYLOADS.markup), text('主管部门'), text(PAYLOADS['terminal escapes'])],
        header.map(text),
        ...rows,
        [text('总分'), ...Array(5).fill('<c/>'), number('1')],
        [text(`注：${PAYLOADS.markup}${PAYLOADS.Markdown}`)],
      ]
        .map((cells) => `<row>${cells.join('')}</row>`)
        .join(''),
    },
  ],
});
const NAME = `=a${ESC}[31m<b> & 'c' ::d,"e"|[f](g).xlsx`;

const folder = mkdtempSync(join(tmpdir(), 'perf-score-text-'));
writeFileSync(join(folder, NAME), FORM);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = async (...argv: string[]) => run(folder, argv);
const document = async (format: string, lang = 'zh') =>
  (await printed('check', NAME, '--no-annotate', '-f', format, '--lang', lang)).stdout;
const report: Report = JSON.parse(await document('json'));
const findings = report.files.flatMap(({ forms }) => forms.flatMap((form) => form.findings));

/** Control characters, and marks that turn the reading direction. */
const COMMANDS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test('the form is read, and its texts are in the findings', () => {
  expect(findings.length).toBeGreaterThan(Object.keys(PAYLOADS).length);
  const all = JSON.stringify(report);
  for (const words of ['alert(1)', 'cmd|', 'javascript:', '::set-output', '__proto__'])
    expect(all).toContain(words);
});

describe('the terminal', () => {
  test.each([
    ['check', ['check', NAME, '--no-annotate']],
    ['check in English', ['check', NAME, '--no-annotate', '--lang', 'en']],
    ['check of a folder', ['check', '.', '--no-annotate']],
    ['check, with settings', ['check', NAME, '--no-annotate', '--debug']],
    ['inspect', ['inspect', NAME]],
    ['explain', ['explain', NAME, 'G4']],
    ['fix', ['fix', NAME]],
    ['clean', ['clean', NAME]],
    ['a file that is not there', ['check', `nothing${ESC}[2J.xlsx`]],
    ['a format that is not there', ['check', NAME, '-f', `x${ESC}[2J`]],
  ])('of %s gets no commands', async (_, argv) => {
    const { stdout, stderr } = await printed(...argv);
    expect(stdout + stderr).not.toMatch(COMMANDS);
    expect(stdout + stderr).not.toBe('');
  });

  test('gets our own colours and nothing else when it wants them', async () => {
    const { stdout } = await run(folder, ['check', NAME, '--no-annotate'], { FORCE_COLOR: '1' });
    expect(stdout.replace(/\u001b\[(0|1|2|22|3\d|39|9\d)m/g, '')).not.toMatch(COMMANDS);
  });
});

test('JSON and JSON lines hold the texts as they are, a form a line', async () => {
  const lines = (await document('jsonl')).trimEnd().split('\n');
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  expect(JSON.stringify(report)).toContain(JSON.stringify('<script>alert(1)</script>').slice(1, -1));
  expect(await document('json')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('JUnit is XML, and the texts are texts in it', async () => {
  const xml = await document('junit');
  const elements = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.add(name));
  parser.write(xml).close();
  expect(
    [...elements].every((name) =>
      /^(testsuites|testsuite|testcase|failure|error|properties|property|system-out|skipped)$/.test(name),
    ),
  ).toBe(true);
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

test('SARIF is JSON whose messages are plain texts', async () => {
  const { runs } = JSON.parse(await document('sarif'));
  const messages = runs[0].results.map(
    ({ message }: { message: { text?: string; markdown?: string } }) => message,
  );
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(message.markdown).toBeUndefined();
    // [words](target) is a link in the plain text of SARIF.
    expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*(?<!\\)\]\(/);
  }
});

test('GitHub annotations are one line a finding, each a command of ours', async () => {
  const lines = (await document('github')).trimEnd().split('\n');
  for (const line of lines) {
    expect(line).toMatch(/^::(error|warning|notice) file=/);
    // Properties end at the first ::, and hold no comma or colon of a form.
    const [, properties = ''] = /^::\w+ (.*?)::/.exec(line) ?? [];
    for (const one of properties.split(','))
      expect(one).toMatch(/^(file|line|endLine|col|endColumn|title)=[^:,]*$/);
  }
  expect(lines.join('')).not.toMatch(/\r/);
});

test('Markdown has no links, pictures, markup or headings of the form', async () => {
  for (const lang of ['zh', 'en']) {
    const markdown = await document('markdown', lang);
    const outside = markdown.replace(/`[^`]*`/g, '');
    expect(outside).not.toMatch(/<(script|img|b|http)/i);
    expect(outside).not.toMatch(/(?<!\\)!?\[点我(?<!\\)\]\(/);
    expect(outside).not.toMatch(/(?<!\\)\]\((javascript|http:\/\/x)/);
    expect(markdown).not.toMatch(/^# 丁/m);
    expect(markdown).not.toMatch(COMMANDS);
  }
});

test('CSV has no cell that a spreadsheet would calculate', async () => {
  const csv = await document('csv');
  const cells = cellsOf(csv.replace(/^\ufeff/, ''));
  expect(cells.length).toBeGreaterThan(10);
  for (const cell of cells) {
    const isNumber = /^[-+]?\d+(\.\d+)?%?$/.test(cell);
    expect([cell, isNumber || !/^[=+\-@\t\r\n＝＋－＠]/.test(cell)]).toEqual([cell, true]);
  }
});

/** The fields of RFC 4180. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  );
}

test('HTML holds the texts in no tag, attribute or script', async () => {
  const html = await document('html');
  expect(html).not.toMatch(/<script>alert|<img src=x/);
  // As many scripts and styles as the page itself has.
  const clean = (
    await run(join(import.meta.dirname, '../..'), [
      'check',
      'fixtures/clean/baoxie-2022.xlsx',
      '--no-annotate',
      '-f',
      'html',
    ])
  ).stdout;
  const count = (of: string, tag: string) => of.split(tag).length;
  for (const tag of ['<script', '</script', '<style', '</style', '<!--', ']]>']) {
    expect([tag, count(html, tag)]).toEqual([tag, count(clean, tag)]);
  }
  expect(html).not.toMatch(/\s(on\w+|style)="[^"]*alert/);
  expect(html).not.toMatch(/(href|src)="(javascript|http):/i);
});

test('the workbook of a batch holds texts and no formulas of theirs', async () => {
  await printed('check', NAME, '--no-annotate', '-f', 'xlsx:sum.xlsx');
  const bytes = readFileSync(join(folder, 'sum.xlsx'));
  const { sheets } = await readWorkbook(bytes);
  const cells = sheets.flatMap(({ rows: all }) => all.flatMap((row) => row.cells));
  expect(cells.some(({ text: shown }) => shown.includes('cmd|'))).toBe(true);
  const formulas = cells
    .flatMap(({ formula }) => formula ?? [])
    .filter((formula) => !/^SUBTOTAL\(/.test(formula));
  expect(formulas.filter((formula) => /cmd|HYPERLINK|SUM\(A1:A9\)/.test(formula))).toEqual([]);
  for (const name of unzipped(bytes).entries.keys()) {
    if (name.endsWith('.rels')) expect(partText(bytes, name)).not.toMatch(/Target="(javascript|http:\/\/x)/);
  }
});

test('the marked copy holds texts: notes, result sheet and links', async () => {
  await printed('check', NAME, '-q');
  const copy = readFileSync(join(folder, NAME.replace('.xlsx', '.checked.xlsx')));
  expect(packageFaults(copy)).toEqual(packageFaults(FORM));
  const { sheets } = await readWorkbook(copy);
  const ours = sheets.find((sheet) => sheet.ours);
  expect(ours?.rows.flatMap((row) => row.cells).filter(({ formula }) => formula !== null)).toEqual([]);
  expect([...readNotes(copy).values()].some((notes) => notes.size > 3)).toBe(true);
  const links = partText(copy, 'xl/worksheets/perf-score.xml').match(/<hyperlink [^>]*>/g) ?? [];
  expect(links.length).toBeGreaterThan(3);
  for (const link of links)
    expect(link).toMatch(/^<hyperlink ref="[A-Z]+\d+" location="'[^"]*'![A-Z]+\d+"\/>$/);
});

test('nothing is written but what was asked for', async () => {
  const own = mkdtempSync(join(folder, 'own-'));
  writeFileSync(join(own, NAME), FORM);
  for (const argv of [
    ['check', NAME, '-f', 'xlsx:sum.xlsx'],
    ['fix', NAME],
    ['clean', NAME],
  ])
    await run(own, argv);
  const written = readdirSync(own).filter((name) => name !== NAME);
  const base = NAME.replace('.xlsx', '');
  expect(written.sort()).toEqual(
    [`${base}.checked.xlsx`, `${base}.clean.xlsx`, `${base}.fixed.xlsx`, 'sum.xlsx'].sort(),
  );
});
