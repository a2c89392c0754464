/** How many cases a property is tried with; a run by hand multiplies that: `npm run fuzz`, or `FUZZ_TIMES=20`. */
export function fuzzBudget(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * Number(process.env.FUZZ_TIMES ?? 1) };
}
