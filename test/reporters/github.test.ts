import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repositoryPath } from '../../src/reporters/wording/file-uri.ts';
import { legalText } from '../../src/text/legal-text.ts';
import { anyReport } from './arbitrary-report.ts';
import { findingsOf, print } from './print.ts';
import { cleanFile, sampleFile, sampleReport, textCopied, unreadableFile } from './sample-report.ts';

/** What a runner makes of a line of the log: what stands between the first two pairs of colons, and the rest. */
function parse(line: string) {
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const unescaped = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = list
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
  const text = message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return { name, properties: Object.fromEntries(pairs), message: text };
}

const commandsOf = async (...args: [Parameters<typeof print>[1], Parameters<typeof print>[2]?]) => {
  const lines = (await print('github', ...args)).split(/\r\n|\r|\n/);
  expect(lines.pop()).toBe('');
  return lines.map(parse);
};

describe('workflow commands', () => {
  test('name file, row, column and rule, and say all that is known', async () => {
    const [first, second, third] = await commandsOf(sampleReport());
    expect(first).toMatchObject({
      name: 'error',
      properties: { file: '附件1.xlsx', line: '40', col: '8', title: '自评表!H40 score-mismatch' },
    });
    expect(first?.message).toContain('应为 1.00');
    expect(first?.message).toContain('\n为什么：目标 100%，实际 100%');
    expect([second?.name, third?.name]).toEqual(['warning', 'notice']);
  });

  test('are an error for a file that was not checked and for a rule that failed', async () => {
    const failed = cleanFile({ internalErrors: [{ rule: 'points-sum', message: 'x is not a function' }] });
    const commands = await commandsOf(sampleReport([unreadableFile({ file: './a/旧表.xls' }), failed]));
    expect(commands).toMatchObject([
      { name: 'error', properties: { file: 'a/旧表.xls', title: '没能检查' } },
      { name: 'error', properties: { file: '良好.xlsx', title: '没有做完' } },
    ]);
    expect(commands[1]?.message).toContain('points-sum');
  });

  test.each([
    ['no file', []],
    ['a clean run', [cleanFile()]],
  ])('are none for %s', async (_, files) => {
    expect(await commandsOf(sampleReport(files))).toEqual([]);
  });

  test('end with what shows only between forms, and name the others', async () => {
    const [command] = await commandsOf({ ...sampleReport([]), between: [textCopied()] });
    expect(command).toMatchObject({
      name: 'warning',
      properties: { file: '民政办.xlsx', line: '12', col: '9', title: '自评表!I12 text-copied' },
      message: 'I12 的原因与别的单位相同。\n怎么改：请按本单位的情况填写。\n另见：城建办.xlsx 自评表!I15',
    });
  });

  test('are escaped as the runner reads them', async () => {
    const file = sampleFile({ file: 'a,b:c%2C/附件.xlsx' });
    const document = await print('github', sampleReport([file]));
    expect(document).toContain('::error file=a%2Cb%3Ac%252C/附件.xlsx,line=40,');
  });

  test('give back what was found, one line a finding', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const commands = await commandsOf(report);
        const said = ({ file, finding }: ReturnType<typeof findingsOf>[number]) => ({
          file,
          message: finding.message,
        });
        const expected = report.files.flatMap((report) => [
          ...(report.error ? [{ file: report.file, message: report.error.message }] : []),
          ...report.internalErrors.map(({ message }) => ({ file: report.file, message })),
          ...findingsOf(sampleReport([report])).map(said),
        ]);
        expected.push(...findingsOf({ ...report, files: [] }).map(said));
        expect(commands).toHaveLength(expected.length);
        for (const [index, { file, message }] of expected.entries()) {
          expect(commands[index]?.properties.file).toBe(legalText(repositoryPath(file)));
          expect(commands[index]?.message).toContain(legalText(message));
        }
      }),
    );
  });
});
