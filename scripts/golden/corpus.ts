import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Ask, answersTo, batchAnswers } from './answers.ts';
import { differenceOf } from './difference.ts';
import { gatherInputs } from './inputs.ts';
import { builtProgram } from './program.ts';

const INPUTS = 'inputs';
const ANSWERS = 'answers';
/** Stands for the whole folder of fixtures, checked as one batch. */
const BATCH = 'fixtures as one batch';

/**
 * Copies the inputs into the folder, asks the built program about each and keeps its answers there.
 *
 * @returns how many inputs there are, and how long the answers are before they are packed
 */
export async function writeGolden(folder: string): Promise<{ inputs: number; bytes: number }> {
  if (existsSync(join(folder, ANSWERS)))
    throw new Error(`${folder} already holds answers; choose a new folder`);
  await gatherInputs(join(folder, INPUTS));
  const ask = builtProgram(join(folder, INPUTS));
  let bytes = 0;
  const names = inputsIn(folder);
  for (const name of names) {
    const answer = await answerTo(name, ask);
    bytes += Buffer.byteLength(answer);
    const file = answerFile(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(answer));
  }
  return { inputs: names.length, bytes };
}

/**
 * Asks again about every input that has an answer.
 *
 * @param words of which an input's path must have all
 * @returns for each input that is answered otherwise, what differs first in each part of its answer
 */
export async function compareGolden(
  folder: string,
  words: readonly string[] = [],
): Promise<{ inputs: number; differences: string[] }> {
  const ask = builtProgram(join(folder, INPUTS));
  const names = inputsIn(folder).filter((name) => words.every((word) => name.includes(word)));
  if (names.length === 0) throw new Error(`no input of ${folder} is called ${words.join(' ')}`);
  const differences: string[] = [];
  for (const name of names) {
    const before = gunzipSync(readFileSync(answerFile(folder, name))).toString('utf8');
    const difference = differenceOf(before, await answerTo(name, ask));
    if (difference) differences.push(`== ${name}\n${difference}`);
  }
  return { inputs: names.length, differences };
}

const answerTo = (name: string, ask: Ask) =>
  name === BATCH ? batchAnswers('fixtures', ask) : answersTo(name, ask);

const answerFile = (folder: string, name: string) => join(folder, ANSWERS, `${name}.txt.gz`);

/** Every workbook by its path in the folder of inputs, and the batch. */
function inputsIn(folder: string): string[] {
  const workbooks = readdirSync(join(folder, INPUTS), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.xls[xm]$/.test(name));
  return [...workbooks.sort(), BATCH];
}
