import type { Severity } from '../../model/report.ts';
import { type Text, text } from '../../text/language.ts';

/** The options of a part that decide what is found and how it is told. */
export interface PartRequest {
  /** Id of the profile; of a folder with a digest of its content, wherever it lies on a machine. */
  profile: string | null;
  /** Severities from the command line, by rule id in order. */
  rules: Record<string, Severity | 'off'>;
  failOn: 'error' | 'warning';
  /** As it was written. */
  baseline: string | null;
}

/** The first option in which two parts differ, as each has it; null when they agree. */
export function differenceBetween(one: PartRequest, other: PartRequest): { one: Text; other: Text } | null {
  for (const option of OPTIONS) {
    const [a, b] = [option(one), option(other)];
    if (a.zh !== b.zh) return { one: a, other: b };
  }
  return null;
}

const OPTIONS: ((request: PartRequest) => Text)[] = [
  ({ profile }) => said('-p', profile),
  ({ rules }) => {
    const levels = Object.entries(rules).map(([id, level]) => `${id}=${level}`);
    return said('--rule', levels.length === 0 ? null : levels.join(' --rule '));
  },
  ({ failOn }) => said('--fail-on', failOn),
  ({ baseline }) => said('--baseline', baseline),
];

const said = (option: string, value: string | null): Text =>
  value === null ? text(`没有 ${option}`, `no ${option}`) : text(`${option} ${value}`, `${option} ${value}`);
