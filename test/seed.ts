import { appendFileSync } from 'node:fs';
import fc, { type RunDetails } from 'fast-check';

/**
 * Properties are tried with the same cases each time. `npm run fuzz` tries others, more of them, and counts them.
 */
const { FUZZ_SEED, FUZZ_LOG } = process.env;

function report(details: RunDetails<unknown>): void {
  appendFileSync(FUZZ_LOG ?? '/dev/null', `${details.numRuns}\n`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
}

fc.configureGlobal({
  seed: Number(FUZZ_SEED ?? 2022),
  ...(FUZZ_LOG === undefined ? {} : { reporter: report }),
});
