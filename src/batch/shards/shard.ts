import { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { type Language, text } from '../../text/language.ts';
import type { PartRequest } from './part-request.ts';

/** One of several machines that share the files of a batch. */
export interface Shard {
  /** From 1. */
  number: number;
  of: number;
}

/** `2/8`. @throws Problem */
export function parseShard(value: string): Shard {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? [];
  if (number !== undefined && of !== undefined && Number(number) <= Number(of)) {
    return { number: Number(number), of: Number(of) };
  }
  throw new Problem(
    'bad-option',
    text(
      `--shard 的值“${value}”不对，应写成 第几份/共几份，例如 --shard 2/8。`,
      `--shard cannot be “${value}”; write number/of, such as --shard 2/8.`,
    ),
  );
}

/** Every so many-th file: neighbours, which are alike in size, go to different machines. */
export function filesOfShard<T>(files: readonly T[], { number, of }: Shard): T[] {
  return files.filter((_, index) => index % of === number - 1);
}

/** The first line of a part in JSON Lines: what the parts of one batch have in common, so that they can be joined. */
export interface PartHead {
  part: Shard & {
    /** How many files the whole batch has. */
    files: number;
    /** Digest of their names: every part must have seen the same files. */
    plan: string;
    /** The folders that were named, as they were written. */
    folders: string[];
  };
  tool: Report['tool'];
  language: Language;
  request: PartRequest;
}

/** How many files a part of so many holds. */
export function sizeOfShard({ number, of, files }: PartHead['part']): number {
  return Math.max(0, Math.ceil((files - number + 1) / of));
}
