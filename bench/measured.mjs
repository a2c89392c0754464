import { writeSync } from 'node:fs';

// Loaded before a program that is measured: says at its end how much memory it needed at most, in KiB, on stderr.
process.on('exit', () => writeSync(2, `\nmaxrss ${process.resourceUsage().maxRSS}\n`));
