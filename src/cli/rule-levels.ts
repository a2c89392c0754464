import { Problem } from '../model/problem.ts';
import type { Severity } from '../model/report.ts';
import { text } from '../text/language.ts';
import { oneOf } from './options.ts';

/** `score-mismatch=warning` of `--rule`. */
export interface RuleLevel {
  rule: string;
  level: Severity | 'off';
}

/** @throws Problem */
export function parseRuleLevel(value: string): RuleLevel {
  const [, rule, level] = /^([^=]+)=([^=]*)$/.exec(value) ?? [];
  if (rule === undefined || level === undefined) {
    throw new Problem(
      'bad-option',
      text(
        `--rule 的值“${value}”不对，应写成 规则=级别，例如 --rule rounding-only=off。`,
        `--rule cannot be “${value}”; write rule=level, such as --rule rounding-only=off.`,
      ),
    );
  }
  return { rule, level: oneOf(`--rule ${rule}`, level, ['off', 'info', 'warning', 'error']) };
}
