import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { anyReport } from './arbitrary-report.ts';

test('the reports that the other tests are tried on are reports', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(reportSchema.safeParse(report).error).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});
