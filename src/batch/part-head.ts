import { createHash } from 'node:crypto';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/text.ts';
import type { Plan } from './plan.ts';
import type { PartHead, Shard } from './shard.ts';

/** A module of its own, because a usual call has no need of digests, which take Node a moment to load. */
export function partHead(
  shard: Shard,
  { inputs, folders }: Pick<Plan, 'inputs' | 'folders'>,
  tool: Report['tool'],
  language: Language,
): PartHead {
  const files = inputs.map(({ shown }) => shown);
  const plan = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
  const named = folders.map(({ shown }) => shown);
  return { part: { ...shard, files: files.length, plan, folders: named }, tool, language };
}
