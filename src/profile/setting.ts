import type { GradeBand, Profile, RowPoints } from '../model/profile.ts';
import type { Difference, Setting } from '../model/profile-view.ts';
import { percent } from '../own-rules/claim.ts';
import { type Text, text } from '../text/language.ts';
import { SETTING_WORDS, VALUE_WORDS } from './setting-words.ts';

/** Every setting of a profile, in the order of the words above. */
export function settingsOf(profile: Profile): Setting[] {
  return Object.entries(SETTING_WORDS).map(([key, label]) => ({
    key,
    label,
    value: print(key, settingValue(profile, key)),
  }));
}

/** The plain value of a setting, `budget.points` → `20`. */
export function settingValue(profile: object, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], profile);
}

/** The settings in which a profile is not like another, with what the other says. */
export function differences(profile: Profile, from: Profile): Difference[] {
  const others = new Map(settingsOf(from).map(({ key, value }) => [key, value]));
  return settingsOf(profile).flatMap((setting) => {
    const instead = others.get(setting.key) ?? null;
    return setting.value?.zh === instead?.zh ? [] : [{ ...setting, instead }];
  });
}

const SHARES = new Set([
  'budget.explainBelow',
  'qualitative.nearly',
  'quantitative.floor',
  'overCompletion.threshold',
  'overCompletion.atMost',
]);

function print(key: string, value: unknown): Text | null {
  if (value === null || value === undefined) return null;
  const special = PRINTERS[key];
  if (special) return special(value as never);
  if (Array.isArray(value)) return list(value.map(String));
  if (typeof value === 'object') {
    return list(
      Object.entries(value).map(
        ([name, own]) => `${name} ${Array.isArray(own) ? own.join('/') : String(own)}`,
      ),
    );
  }
  const plain = SHARES.has(key) ? percent(String(value)) : String(value);
  return VALUE_WORDS[plain] ?? text(plain, plain);
}

const list = (words: readonly string[]): Text | null =>
  words.length === 0 ? null : text(words.join('、'), words.join(', '));

/** Settings that are lists of their own kind. */
const PRINTERS: Readonly<Record<string, (value: never) => Text | null>> = {
  'points.rows': ({ share, decimals, remainder }: RowPoints) =>
    share === 'none'
      ? text('不推算', 'not inferred')
      : text(
          `平均分配，${decimals} 位小数，${remainder === 'last' ? '余数归末行' : '除不尽不推算'}`,
          `equal, ${decimals} decimals, ${remainder === 'last' ? 'the rest to the last row' : 'nothing where it does not come out even'}`,
        ),
  'qualitative.bands': (bands: Profile['qualitative']['bands']) =>
    list(bands.map(({ top, bottom }) => `${percent(top)}–${percent(bottom)}`)),
  'budget.steps': (steps: Profile['budget']['steps']) =>
    list(steps.map(({ from, share }) => `≥${percent(from)} ${share === null ? '?' : percent(share)}`)),
  'budget.caps': (caps: Profile['budget']['caps']) =>
    list(caps.map(({ below, total }) => `<${percent(below)} ${total}`)),
  grades: (grades: GradeBand[]) =>
    list(grades.map(({ names, low, high }) => `${names.join('/')} ${low}–${high ?? '100'}`)),
  'evaluation.clauses': (clauses: Profile['evaluation']['clauses']) =>
    clauses.length === 0
      ? null
      : text(
          clauses.map(({ grade, needs }) => `${grade}：${needs.join('、') || '其余'}`).join('；'),
          clauses.map(({ grade, needs }) => `${grade}: ${needs.join(', ') || 'all others'}`).join('; '),
        ),
};
