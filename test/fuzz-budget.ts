/** A bounded run that is the same each time; a longer one of other cases by hand: `npm run fuzz`, or `FUZZ_RUNS=20000`. */
export function fuzzBudget(numRuns: number, seed = 2022): { numRuns: number; seed?: number } {
  const wanted = process.env.FUZZ_RUNS;
  return wanted === undefined ? { numRuns, seed } : { numRuns: Number(wanted) };
}
