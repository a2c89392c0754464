import { resolve } from 'node:path';
import { compareGolden, writeGolden } from './golden/corpus.ts';

/**
 * Freezes what the built program says, and compares a later build with it, byte for byte:
 *
 *     npm run build
 *     npm run golden -- write ../golden            copies the inputs there and keeps the answers beside them
 *     npm run golden -- compare ../golden          puts the same inputs through the program; prints what it says otherwise
 *     npm run golden -- compare ../golden cases    only inputs whose path has the word
 *
 * A change that is meant to change nothing, a move or a new name, changes not one byte. One that is meant to change something
 * is read here line by line. The inputs are kept with the answers: a fixture or a generator that changes later alters nothing.
 */
const [command, folder, ...words] = process.argv.slice(2);
const started = Date.now();
if (!folder || (command !== 'write' && command !== 'compare')) {
  console.error(
    'golden: say `write <folder>` or `compare <folder> [word …]`; the folder lies outside of the project',
  );
  process.exitCode = 2;
} else if (command === 'write') {
  const { inputs, bytes } = await writeGolden(resolve(folder));
  console.log(`${inputs} inputs kept, answers of ${(bytes / 1e6).toFixed(0)} MB${took()}`);
} else {
  const { inputs, differences } = await compareGolden(resolve(folder), words);
  for (const difference of differences.slice(0, 40)) console.log(`${difference}\n`);
  console.log(`${inputs} inputs, ${differences.length} of them answered otherwise${took()}`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

function took(): string {
  return ` (${((Date.now() - started) / 1000).toFixed(0)} s)`;
}
