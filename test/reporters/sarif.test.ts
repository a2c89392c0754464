import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { fileUri } from '../../src/reporters/wording/file-uri.ts';
import { RULES } from '../../src/rules/index.ts';
import { KNOWN_RULES } from '../../src/rules/known-rules.ts';
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
import { SARIF_SCHEMA } from './sarif-schema.ts';

const isUri = (text: string) => /^([!$&'()*+,\-./:;=?@_~#0-9A-Za-z]|%[0-9A-F]{2})*$/.test(text);
const ajv = new Ajv2020({ allErrors: true, formats: { uri: isUri, 'uri-reference': isUri } });
const validate = ajv.compile(SARIF_SCHEMA);

const runOf = async (report: Report, change: Parameters<typeof print>[2] = {}) => {
  const log = JSON.parse(await print('sarif', report, change));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
};

describe('SARIF', () => {
  test('has a result a finding, with the place of its cell', async () => {
    const run = await runOf(sampleReport([sampleFile({ file: '2022/附件 1.xlsx' })]));
    expect(run.results).toHaveLength(3);
    const [first] = run.results;
    expect(first).toMatchObject({
      ruleId: 'score-mismatch',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '2022/%E9%99%84%E4%BB%B6%201.xlsx' },
            region: { startLine: 40, startColumn: 8, endLine: 40, endColumn: 9 },
          },
          logicalLocations: [{ name: 'H40', fullyQualifiedName: '自评表!H40' }],
        },
      ],
      properties: { found: '0.60', expected: '1.00', difference: '0.40' },
    });
    expect(first.message.text).toMatch(/^H40 “优抚医疗保障率”得分填 0\.60/);
    expect(first.relatedLocations.map((at: { id: number }) => at.id)).toEqual([1, 2, 3]);
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
  });

  test('explains every rule in play, and results point at theirs', async () => {
    const run = await runOf(sampleReport(), { language: 'en' });
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(KNOWN_RULES.map(({ id }) => id));
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    const index = RULES.findIndex(({ id }) => id === 'score-mismatch');
    expect(rules[index].help.text).toContain(RULES[index]?.page.causes.en);
    expect(run.language).toBe('en-US');
  });

  test.each(KNOWN_RULES.map(({ id }) => id))('a result of %s points at its rule', async (rule) => {
    const findings = [scoreMismatch({ rule })];
    const report = {
      ...sampleReport([sampleFile({ forms: [sampleForm({ findings })] })]),
      between: [textCopied({ rule })],
    };
    const { results, tool } = await runOf(report);
    expect(results).toHaveLength(2);
    for (const { ruleId, ruleIndex } of results) {
      expect(ruleId).toBe(rule);
      expect(tool.driver.rules[ruleIndex].id).toBe(rule);
    }
  });

  test('a fingerprint stays when the row moves and the text changes, and differs between findings', async () => {
    const findings = [
      scoreMismatch(),
      scoreMismatch({ cell: '自评表!H99', message: '换了说法' }),
      scoreMismatch({ fingerprint: 'score-mismatch|自评表|别的' }),
    ];
    const run = await runOf(sampleReport([sampleFile({ forms: [sampleForm({ findings })] })]));
    const [first, moved, other] = run.results.map(
      (one: { partialFingerprints: unknown }) => one.partialFingerprints,
    );
    expect(moved).toEqual(first);
    expect(other.primaryLocationLineHash).not.toBe(first.primaryLocationLineHash);
    expect(first.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/);
  });

  test('what was not checked is a notification, and the run no success', async () => {
    const crash = { rule: 'points-sum', message: 'x is not a function' };
    const run = await runOf(sampleReport([unreadableFile(), cleanFile({ internalErrors: [crash] })]));
    expect(run.results).toEqual([]);
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: 'xls' } }, { associatedRule: { id: 'points-sum' } }],
    });
    expect(run.tool.driver.notifications).toEqual([{ id: 'xls' }]);
  });

  test('points from one form to the others', async () => {
    const run = await runOf({ ...sampleReport([]), between: [textCopied()] });
    expect(run.results).toHaveLength(1);
    const uris = (places: { physicalLocation: { artifactLocation: { uri: string } } }[]) =>
      places.map(({ physicalLocation }) => decodeURIComponent(physicalLocation.artifactLocation.uri));
    expect(uris(run.results[0].locations)).toEqual(['民政办.xlsx']);
    expect(uris(run.results[0].relatedLocations)).toEqual(['城建办.xlsx']);
  });

  test.each([
    ['no file', []],
    ['a clean run', [cleanFile()]],
  ])('is a success for %s', async (_, files) => {
    const run = await runOf(sampleReport(files));
    expect(run.results).toEqual([]);
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(run.artifacts).toHaveLength(files.length);
  });

  test('has no link and no placeholder in a message', async () => {
    const message = 'H40 “[点这里](https://example.org/) {0}”';
    const form = sampleForm({ findings: [scoreMismatch({ message })] });
    const run = await runOf(sampleReport([sampleFile({ forms: [form] })]));
    expect(run.results[0].message.text).toContain('[点这里]\u200b(https://example.org/) {{0}}');
  });

  test('gives back what was found, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const run = await runOf(report);
        const found = findingsOf(report).map(({ file, finding }) => ({ ...finding, uri: fileUri(file) }));
        const results = run.results.map((one: (typeof run.results)[number]) => ({
          rule: one.ruleId,
          cell: one.locations[0].logicalLocations[0].fullyQualifiedName,
          uri: one.locations[0].physicalLocation.artifactLocation.uri,
          found: one.properties.found,
        }));
        expect(results).toEqual(found.map(({ rule, cell, uri, found }) => ({ rule, cell, uri, found })));
        for (const { message } of run.results) {
          expect(message.text).not.toContain('](');
          expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
