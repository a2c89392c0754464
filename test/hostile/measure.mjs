// Loaded before the program: tells what its process took, on a pipe of its own.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = {
    megabytes: Math.round(maxRSS / 1024),
    milliseconds: Math.round(performance.now()),
    cpu: Math.round((userCPUTime + systemCPUTime) / 1000),
  };
  writeSync(3, JSON.stringify(used));
});
