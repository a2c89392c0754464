import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STREAMS, type StreamName } from '../../src/reporters/index.ts';
import { anyReport } from './arbitrary-report.ts';
import { presentation, print } from './print.ts';

const formats = Object.keys(STREAMS) as StreamName[];

describe('a document written file by file', () => {
  test.each(formats)('is the one written in one go: %s', async (format) => {
    const open = await STREAMS[format]();
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const stream = open(presentation());
        let written = stream.start(report);
        for (const [index, file] of report.files.entries())
          written += stream.file(structuredClone(file), index);
        const { schemaVersion, tool, files, ...closing } = report;
        written += stream.end(closing);
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
        for (const [index, file] of report.files.entries()) {
          expect(stream.file(file, index)).toBe(open(presentation()).file(file, index));
        }
      }),
      { numRuns: 30 },
    );
  });
});
