import { writeSync } from 'node:fs';

// Loaded before a program that is measured: says at its end, on stderr, how much memory it needed at most, in KiB, and how
// much time of the processor all its threads used together, those of V8 too, in microseconds.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `\nmaxrss ${maxRSS} cpu ${userCPUTime + systemCPUTime}\n`);
});
