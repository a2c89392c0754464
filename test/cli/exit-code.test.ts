import { expect, test } from 'vitest';
import { exitCode } from '../../src/cli/exit-code.ts';
import { countsOf, summarise } from '../../src/counts.ts';
import {
  cleanFile,
  sampleFile,
  sampleForm,
  scoreMismatch,
  unreadableFile,
} from '../reporters/sample-report.ts';

const found = (...severities: ('error' | 'warning' | 'info')[]) =>
  sampleFile({
    forms: [sampleForm({ findings: severities.map((severity) => scoreMismatch({ severity })) })],
  });
const noCopy = cleanFile({ error: { code: 'not-writable', message: '无权写入。' } });
const crashed = cleanFile({ internalErrors: [{ rule: 'points-sum', message: 'x' }] });

test.each([
  ['nothing was found', [cleanFile()], 'error', 0],
  ['there was no file', [], 'error', 0],
  ['there are notes only', [found('info')], 'warning', 0],
  ['there are warnings', [found('warning')], 'error', 0],
  ['there are warnings and they are to fail', [found('warning')], 'warning', 1],
  ['there is an error in one of several', [cleanFile(), found('warning', 'error')], 'error', 1],
  ['a file could not be read', [unreadableFile()], 'error', 2],
  ['a file could not be read and another has errors', [found('error'), unreadableFile()], 'error', 2],
  ['a copy could not be written', [noCopy], 'error', 2],
  ['a rule failed', [crashed], 'error', 2],
] as const)('when %s', (_, files, failOn, code) => {
  const failed = files.map(countsOf).some((counts) => counts.failed);
  expect(exitCode(summarise(files), failed, failOn)).toBe(code);
});
