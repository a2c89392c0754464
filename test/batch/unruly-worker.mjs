import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands in for the worker of a batch and does what the name of the file says: `wait-30` takes that many milliseconds,
 * `meet-/tmp/x` waits until a second thread came to that folder, `throw`, `crash`, `exit` and `hang` end as badly as a thread can.
 */
export default async function work(tasks) {
  const replies = [];
  for (const task of tasks) replies.push(await one(task));
  return replies;
}

async function one({ shown }) {
  const [deed, number] = shown.split('-');
  if (deed === 'wait') await new Promise((done) => setTimeout(done, Number(number)));
  if (deed === 'meet') await meeting(shown.slice('meet-'.length));
  if (deed === 'throw') throw new Error('a fault of the program');
  if (deed === 'exit') process.exit(3);
  if (deed === 'hang') for (;;);
  if (deed === 'crash') {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    await new Promise(() => {});
  }
  const counts = { file: shown, status: 'clean', failed: false, annotated: false, forms: [] };
  return {
    report: null,
    pieces: [new TextEncoder().encode(shown)],
    counts,
    extracts: [],
    fingerprints: [],
    cached: false,
  };
}

async function meeting(folder) {
  mkdtempSync(join(folder, 'here-'));
  while (readdirSync(folder).length < 2) await new Promise((done) => setTimeout(done, 5));
}
