import { checkFile } from '../dist/index.js';

// The time of one check in a program that is warm: the median of so many, in milliseconds, on stdout.
const [file, count] = process.argv.slice(2);
const times = [];
for (let run = 0; run < Number(count) * 2; run++) {
  const start = performance.now();
  const { error } = await checkFile(file);
  if (error) throw new Error(error.message);
  times.push(performance.now() - start);
}
const warm = times.slice(Number(count)).sort((a, b) => a - b);
console.log(warm[Math.floor(warm.length / 2)]);
