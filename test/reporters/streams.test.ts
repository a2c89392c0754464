import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormatName, STREAMS } from '../../src/reporters/index.ts';
import { anyReport } from './arbitrary-report.ts';
import { presentation, print } from './print.ts';

const formats = Object.keys(STREAMS) as (keyof typeof STREAMS & FormatName)[];

describe('a document written file by file', () => {
  test.each(formats)('is the one written in one go: %s', async (format) => {
    const open = await STREAMS[format]();
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const stream = open(presentation());
        let written = stream.start();
        for (const file of report.files) written += stream.file(structuredClone(file));
        written += stream.end(report.summary);
        expect(written).toBe(await print(format, report));
      }),
      { numRuns: 30 },
    );
  });

  test.each(formats)('does not depend on the files before it: %s', async (format) => {
    const open = await STREAMS[format]();
    fc.assert(
      fc.property(anyReport, (report) => {
        const stream = open(presentation());
        for (const file of report.files) {
          expect(stream.file(file)).toBe(open(presentation()).file(file));
        }
      }),
      { numRuns: 30 },
    );
  });
});
