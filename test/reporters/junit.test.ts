import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { BETWEEN_RULES } from '../../src/rules/between/rules.ts';
import { RULES } from '../../src/rules/index.ts';
import { legalText } from '../../src/text/legal-text.ts';
import { anyReport } from './arbitrary-report.ts';
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

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads the document strictly: the first fault throws. */
function parse(document: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  return root.children[0] ?? root;
}

/** What every parser of such reports goes by: which elements stand where, with which attributes, in which order. */
const SHAPE: Record<string, { attributes: string[]; children: string[] }> = {
  testsuites: { attributes: ['name'], children: ['testsuite'] },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    children: ['properties', 'testcase'],
  },
  properties: { attributes: [], children: ['property'] },
  property: { attributes: ['name', 'value'], children: [] },
  testcase: { attributes: ['classname', 'name', 'time'], children: ['error', 'failure', 'system-out'] },
  error: { attributes: ['message', 'type'], children: [] },
  failure: { attributes: ['message', 'type'], children: [] },
  'system-out': { attributes: [], children: [] },
};

function checkShape(element: Element): void {
  const { attributes, children } = SHAPE[element.name] ?? { attributes: [], children: [] };
  expect(Object.keys(element.attributes), element.name).toEqual(attributes);
  const places = element.children.map(({ name }) => children.indexOf(name));
  expect(places.includes(-1), element.name).toBe(false);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  if (element.name === 'testsuite') {
    const cases = element.children.filter(({ name }) => name === 'testcase');
    const having = (kind: string) => cases.filter((one) => one.children.some(({ name }) => name === kind));
    expect(element.attributes).toMatchObject({
      tests: `${cases.length}`,
      failures: `${having('failure').length}`,
      errors: `${having('error').length}`,
    });
    expect(new Set(cases.map(({ attributes: { name } }) => name)).size).toBe(cases.length);
  }
  element.children.forEach(checkShape);
}

const suitesOf = async (report: Report, change: Parameters<typeof print>[2] = {}) => {
  const root = parse(await print('junit', report, change));
  expect(root.name).toBe('testsuites');
  checkShape(root);
  return root.children;
};
const caseOf = (suite: Element | undefined, rule: string) =>
  suite?.children.find(({ name, attributes }) => name === 'testcase' && attributes.name === rule);
const caseNames = (suite: Element | undefined) =>
  suite?.children.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes.name);

describe('JUnit XML', () => {
  test('has a suite a form and a case a rule', async () => {
    const [suite, ...others] = await suitesOf(sampleReport());
    expect(others).toEqual([]);
    expect(suite?.attributes).toMatchObject({ name: '附件1.xlsx › 自评表', failures: '1', errors: '0' });
    expect(caseNames(suite)).toEqual(RULES.map(({ id }) => id));
    expect(caseOf(suite, 'points-sum')?.children).toEqual([]);
    const [failure] = caseOf(suite, 'score-mismatch')?.children ?? [];
    expect(failure).toMatchObject({ name: 'failure', attributes: { type: 'error' } });
    expect(failure?.attributes.message).toContain('H40 “优抚医疗保障率”得分填 0.60');
    expect(failure?.text).toContain('自评表!H40\n');
    expect(failure?.text).toContain('怎么改：请把 H40 改为 1.00');
  });

  test('has totals, title and profile as properties', async () => {
    const [suite] = await suitesOf(sampleReport());
    const properties = suite?.children[0]?.children.map(({ attributes: { name, value } }) => [name, value]);
    expect(Object.fromEntries(properties ?? [])).toMatchObject({
      profile: 'hubei',
      points: '100',
      stated: '97.69',
      recomputed: '98.09',
    });
  });

  test('a warning fails only where it makes the run fail', async () => {
    const [lenient] = await suitesOf(sampleReport());
    const [strict] = await suitesOf(sampleReport(), { failOn: 'warning' });
    const names = (suite: Element | undefined) =>
      caseOf(suite, 'attainment-implausible')?.children.map(({ name }) => name);
    expect(names(lenient)).toEqual(['system-out']);
    expect(names(strict)).toEqual(['failure']);
    expect(caseOf(strict, 'taken-on-trust')?.children.map(({ name }) => name)).toEqual(['system-out']);
  });

  test('says all findings of a rule in one failure', async () => {
    const findings = ['自评表!H40', '自评表!H41', '别的!H42'].map((cell) => scoreMismatch({ cell }));
    const [suite] = await suitesOf(sampleReport([sampleFile({ forms: [sampleForm({ findings })] })]));
    const [failure, ...others] = caseOf(suite, 'score-mismatch')?.children ?? [];
    expect(others).toEqual([]);
    expect(failure?.attributes.message).toContain('（同类另有 2 处：自评表!H41、别的!H42）');
    expect(failure?.text.match(/^.+!H\d+$/gm)).toEqual(['自评表!H40', '自评表!H41', '别的!H42']);
  });

  test('a file that was not checked is a suite with an error', async () => {
    const [suite] = await suitesOf(sampleReport([unreadableFile()]));
    expect(suite?.attributes).toMatchObject({ name: '旧表.xls', tests: '1', errors: '1' });
    expect(caseOf(suite, 'xls')?.children[0]).toMatchObject({ name: 'error', attributes: { type: 'xls' } });
  });

  test('a rule that failed is an error and not passed', async () => {
    const crash = { rule: 'points-sum', message: 'x is not a function' };
    const [suite] = await suitesOf(sampleReport([sampleFile({ internalErrors: [crash] })]));
    expect(caseOf(suite, 'points-sum')?.children[0]).toMatchObject({
      name: 'error',
      attributes: { type: 'rule-failed', message: expect.stringContaining('x is not a function') },
    });
  });

  test('a copy that could not be written stands beside the forms', async () => {
    const error = { code: 'not-writable', message: '不能写' };
    const suites = await suitesOf(sampleReport([sampleFile({ error })]));
    expect(suites.map(({ attributes }) => attributes.name)).toEqual(['附件1.xlsx › 自评表', '附件1.xlsx']);
    expect(caseNames(suites[1])).toEqual(['not-writable']);
  });

  test('what shows only between forms is a suite of its own', async () => {
    const between = [textCopied(), textCopied({ file: '社保办.xlsx' })];
    const [, suite] = await suitesOf({ ...sampleReport(), between }, { failOn: 'warning' });
    expect(suite?.attributes).toMatchObject({ name: '表与表之间', failures: '1' });
    expect(caseNames(suite)).toEqual(BETWEEN_RULES.map(({ id }) => id));
    const [failure] = caseOf(suite, 'text-copied')?.children ?? [];
    expect(failure?.attributes.message).toContain('（同类另有 1 处：社保办.xlsx 自评表!I12）');
    expect(failure?.text).toContain('另见：城建办.xlsx 自评表!I15');
  });

  test.each([
    { forms: 1, between: [], suites: 1 },
    { forms: 2, between: [], suites: 3 },
    { forms: 2, between: null, suites: 2 },
  ])('$forms forms with $between between them: $suites suites', async ({ forms, between, suites }) => {
    const files = Array.from({ length: forms }, (_, index) => cleanFile({ file: `${index}.xlsx` }));
    const found = await suitesOf({ ...sampleReport(files), between });
    expect(found).toHaveLength(suites);
    for (const { attributes } of found) expect(attributes).toMatchObject({ failures: '0', errors: '0' });
    if (suites > forms) expect(caseNames(found.at(-1))).toEqual(BETWEEN_RULES.map(({ id }) => id));
  });

  test('tells forms on one sheet apart', async () => {
    const forms = [sampleForm(), sampleForm({ sheet: '另一张' }), sampleForm()];
    const suites = await suitesOf(sampleReport([sampleFile({ forms })]));
    expect(suites.map(({ attributes }) => attributes.name)).toEqual([
      '附件1.xlsx › 自评表',
      '附件1.xlsx › 另一张',
      '附件1.xlsx › 自评表 (2)',
      '表与表之间',
    ]);
  });

  test('lists what found something where the rules are not known', async () => {
    const [suite] = await suitesOf(sampleReport(), { rules: [] });
    expect(caseNames(suite)).toEqual(['score-mismatch', 'attainment-implausible', 'taken-on-trust']);
  });

  test('parses for no file and for a clean run', async () => {
    expect(await suitesOf(sampleReport([]))).toEqual([]);
    const [suite] = await suitesOf(sampleReport([cleanFile()]));
    expect(suite?.attributes).toMatchObject({ failures: '0', errors: '0', tests: `${RULES.length}` });
  });

  test('gives back what was found, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const suites = await suitesOf(report, { failOn: 'warning' });
        const expected = report.files.flatMap(({ file, error, forms }) => [
          ...forms.map(({ sheet }) => `${file} › ${sheet}`),
          ...(error === null ? [] : [file]),
        ]);
        const { between, summary } = report;
        if (between !== null && (between.length > 0 || summary.forms > 1)) expected.push('表与表之间');
        const names = suites.map(({ attributes }) => attributes.name?.replace(/ \(\d+\)$/, ''));
        expect(names).toEqual(expected.map((name) => legalText(name).replace(/ \(\d+\)$/, '')));
        const said = suites.flatMap(({ children }) =>
          children.flatMap((one) => one.children.map(({ text }) => text)),
        );
        for (const { finding } of findingsOf(report)) {
          expect(said.some((text) => text.includes(legalText(finding.message)))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
