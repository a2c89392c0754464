import { createHash } from 'node:crypto';
import type { Profile } from '../../model/profile.ts';
import type { Plan } from '../plan/plan.ts';
import type { PartRequest } from './part-request.ts';
import type { PartHead, Shard } from './shard.ts';

/** What the first line of a part rests on, in the words of the check. */
export interface PartCall extends Omit<PartHead, 'part' | 'request'> {
  plan: Pick<Plan, 'inputs' | 'folders'>;
  request: Pick<PartRequest, 'failOn' | 'baseline'> & {
    /** Null where none was named. */
    profile: Profile | null;
    rules: ReadonlyMap<string, PartRequest['rules'][string]>;
  };
}

/** A module of its own, because a usual call has no need of digests, which take Node a moment to load. */
export function partHead(shard: Shard, { plan, request, tool, language }: PartCall): PartHead {
  const { inputs, folders } = plan;
  const { profile, rules, failOn, baseline } = request;
  return {
    part: {
      ...shard,
      files: inputs.length,
      plan: digest(inputs.map(({ shown }) => shown).join('\n')),
      folders: folders.map(({ shown }) => shown),
    },
    tool,
    language,
    request: {
      profile: profile && `${profile.id} (${digest(JSON.stringify(profile)).slice(0, 8)})`,
      rules: Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))),
      failOn,
      baseline,
    },
  };
}

const digest = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 16);
