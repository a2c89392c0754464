import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Copy } from '../batch/plan/copies.ts';
import { isOwnSummaryAt } from '../files/result-workbook.ts';
import { nearest, Problem } from '../model/problem.ts';
import {
  BINARY_FORMATS,
  type BinaryFormatName,
  FORMATS,
  type FormatName,
  STREAMS,
  type StreamName,
} from '../reporters/index.ts';
import { type Text, text } from '../text/language.ts';

/** One `--format`: what is written and where; to stdout when `file` is null. */
export interface Output {
  format: FormatName | BinaryFormatName;
  /** As the user wrote it; never null for a binary format. */
  file: string | null;
}

/** All formats, those that go to a file only at the end. */
export const FORMAT_NAMES: readonly string[] = [...Object.keys(FORMATS), ...Object.keys(BINARY_FORMATS)];

/** `json`, `json:report.json`. @throws Problem */
export function parseOutput(value: string): Output {
  const [, name = '', , file] = /^([^:]*)(:(.*))?$/s.exec(value) ?? [];
  const binary = isBinary(name);
  if (!isFormat(name) && !binary) {
    const all = FORMAT_NAMES;
    const near = nearest(name, all);
    throw new Problem(
      'unknown-format',
      text(
        `没有“${name}”这种格式，可以用：${all.join('、')}。${near ? `是不是 ${near}？` : `例如 -f json:结果.json`}`,
        `There is no format “${name}”; there are ${all.join(', ')}. ${near ? `Did you mean ${near}?` : 'For example -f json:report.json'}`,
      ),
    );
  }
  if (file === '') {
    throw new Problem(
      'bad-option',
      text(
        `-f ${value} 的冒号后面缺少文件名，例如 -f ${name}:结果.${name}。`,
        `-f ${value} lacks a file name behind the colon, such as -f ${name}:report.${name}.`,
      ),
    );
  }
  if (binary && file === undefined) {
    throw new Problem(
      'bad-option',
      text(
        `${name} 不能输出到屏幕，请写上文件名，例如 -f ${name}:汇总.${name}。`,
        `${name} cannot go to the screen; give it a file, such as -f ${name}:summary.${name}.`,
      ),
    );
  }
  return { format: name, file: file ?? null };
}

export function isBinary(name: string): name is BinaryFormatName {
  return Object.hasOwn(BINARY_FORMATS, name);
}

/** Whether a format can be written file by file. */
export function isStream(name: string): name is StreamName {
  return Object.hasOwn(STREAMS, name);
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/**
 * Holds every file that would be written against the inputs and against each other, before anything is done.
 *
 * @param inputs all that is read, the baseline too
 * @throws Problem
 */
export function refuseClashes(
  outputs: readonly Output[],
  inputs: readonly { path: string }[],
  copies: readonly Copy[],
  cwd: string,
): void {
  const [first, second] = outputs.filter((output) => output.file === null).map((output) => output.format);
  if (first !== undefined && second !== undefined) {
    throw clash(
      text(
        `屏幕上只能输出一种格式，不能同时是 ${first} 和 ${second}；请给其中一种写上文件名，例如 -f ${second}:结果.${second}。`,
        `Only one format can go to the screen, not both ${first} and ${second}; give one a file, such as -f ${second}:report.${second}.`,
      ),
    );
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (copies.length === 0 && files.length === 0) return;
  const used = new Set(inputs.map((input) => trueName(input.path)));
  // A summary of an earlier run may be written anew; it is no input, though it lies among them.
  for (const file of files) {
    const path = resolve(cwd, file);
    const name = trueName(path);
    if (used.has(name) && isOwnSummaryAt(path)) used.delete(name);
  }
  const claim = (path: string, shown: string, advice: Text) => {
    const name = trueName(path);
    if (used.has(name)) {
      throw clash(
        text(
          `“${shown}”是要检查的文件、基线或另一项输出，不能写入；请${advice.zh}。`,
          `“${shown}” is a file to check, the baseline or another output and is not written to; ${advice.en}.`,
        ),
      );
    }
    used.add(name);
  };
  for (const copy of copies) claim(copy.path, copy.shown, COPY_ADVICE);
  for (const file of files) claim(resolve(cwd, file), file, FILE_ADVICE);
}

const COPY_ADVICE = text(
  '用 -o 给标记副本另选一个文件夹',
  'choose another folder for the marked copies with -o',
);
const FILE_ADVICE = text('在 -f 的冒号后面换一个文件名', 'choose another name behind the colon of -f');

const clash = (sentence: Text) => new Problem('output-clash', sentence);

/** The path without links, also of a file that is not there yet. */
function trueName(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(trueName(dirname(path)), basename(path));
  }
}
