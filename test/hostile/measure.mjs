// Loaded before the program: tells what its process took, on a pipe of its own.
import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = {
    megabytes: Math.round(peak() / 1024),
    milliseconds: Math.round(performance.now()),
    cpu: Math.round((userCPUTime + systemCPUTime) / 1000),
  };
  writeSync(3, JSON.stringify(used));
});

/** The most memory at a time, in KB. What resourceUsage says begins with what the parent process had. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
