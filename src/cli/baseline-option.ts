import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Baseline } from '../batch/baseline/baseline.ts';
import { readBaseline } from '../batch/baseline/read-baseline.ts';
import type { Shard } from '../batch/shards/shard.ts';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';
import { badTogether } from './options.ts';

interface BaselineFlags {
  baseline?: string;
  updateBaseline?: boolean;
  shard?: Shard;
}

/**
 * The list that `--baseline` names, with its name as it was written; null where none is. One that is only to be made is
 * empty.
 *
 * @throws Problem
 */
export function openBaseline(
  { baseline: shown, updateBaseline, shard }: BaselineFlags,
  cwd: string,
): { file: Baseline; shown: string } | null {
  if (shown === undefined) {
    if (updateBaseline) throw notNamed();
    return null;
  }
  if (updateBaseline && shard) throw badTogether('--update-baseline', '--shard');
  const path = resolve(cwd, shown);
  return {
    file: updateBaseline && !existsSync(path) ? new Baseline(path) : readBaseline(path, shown),
    shown,
  };
}

const notNamed = () =>
  new Problem(
    'usage',
    text(
      '--update-baseline 要更新哪一份清单，须用 --baseline 写明，例如 --baseline known.json --update-baseline。',
      '--update-baseline needs the list to update, such as --baseline known.json --update-baseline.',
    ),
  );
