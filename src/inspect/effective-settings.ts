import { type CheckOptions, scoreWorkbook } from '../check.ts';
import { readBytes } from '../files/read-file.ts';
import { requireRule } from '../judge.ts';
import type { Severity } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { settingsOf } from '../profile/setting.ts';
import { showProfile } from '../profile/show.ts';
import { KNOWN_RULES } from '../rules/known-rules.ts';
import { type Settings, settingsFor } from '../settings/settings.ts';
import { type Text, text } from '../text/language.ts';
import { DEFAULT_LIMITS } from '../workbook/limits.ts';

/** One setting that is in force for a form. */
export interface EffectiveSetting {
  /** `budget.points`, `rules.score-mismatch`. */
  key: string;
  label: Text | null;
  value: Text;
  /** Where it comes from: an option, a line of perf-score.yaml, the form's own words, a profile, or the program. */
  from: Text;
  /** Nothing but the program says so. */
  usual: boolean;
}

/** A form with all that is in force for it. */
export interface FormSettings {
  sheet: string;
  title: string | null;
  settings: EffectiveSetting[];
}

/**
 * What is in force for each form of a file, and where each of it comes from: the options, else `perf-score.yaml`, else the
 * words of the form, else its profile, else the program.
 *
 * @throws WorkbookError or Problem
 */
export async function effectiveSettings(path: string, options: CheckOptions): Promise<FormSettings[]> {
  const settings = await settingsFor(path);
  for (const { id, origin } of settings.rules) requireRule(id, origin);
  const cards = await scoreWorkbook(await readBytes(path, settings.limits), settings, options);
  const forms: FormSettings[] = [];
  for (const card of cards) {
    forms.push({
      sheet: card.form.sheet,
      title: card.form.title?.text.trim() ?? null,
      settings: [
        ...heading(card, settings),
        ...(await profileSettings(card, settings, options)),
        ...ruleLevels(card, settings, options),
        ...limitSettings(settings),
        ...settings.rulings.map((ruling): EffectiveSetting => {
          const { score, reason, origin } = ruling;
          const words = `${score.toFixed()}（${reason}）`;
          return {
            key: `rulings.${ruling.indicator}`,
            label: null,
            value: plain(words),
            from: plain(origin),
            usual: false,
          };
        }),
      ],
    });
  }
  return forms;
}

const plain = (words: string) => text(words, words);
const USUAL = text('程序默认', 'default');
const NONE = text('未规定', 'not said');

function heading({ profile, chosenBy }: Scorecard, { file }: Settings): EffectiveSetting[] {
  return [
    {
      key: 'profile',
      label: text('口径', 'profile'),
      value: text(`${profile.id}（${profile.title}）`, `${profile.id} (${profile.title})`),
      from: chosenBy,
      usual: false,
    },
    {
      key: 'settings',
      label: text('设置文件', 'settings file'),
      value: file === null ? text('没有', 'none') : plain(file),
      from: text('表格所在或上级文件夹里的 perf-score.yaml', 'perf-score.yaml beside or above the form'),
      usual: file === null,
    },
  ];
}

async function profileSettings(
  card: Scorecard,
  settings: Settings,
  options: CheckOptions,
): Promise<EffectiveSetting[]> {
  const { settings: shown } = await showProfile(options.profile ?? settings.profile ?? card.profile.id);
  const said = new Map(shown.map((setting) => [setting.key, setting]));
  const told = new Map(card.overrides.map((override) => [override.setting as string, override]));
  return settingsOf(card.profile).flatMap(({ key, label, value }) => {
    // The severities stand one by one below.
    if (key === 'rules') return [];
    const override = told.get(key) ?? told.get(key.split('.')[0] ?? '');
    const source = said.get(key);
    const from = override
      ? text(
          `表中文字“${override.words}”（${override.cell}）`,
          `the form: “${override.words}” (${override.cell})`,
        )
      : source?.from
        ? text(
            `口径 ${source.from}${source.source ? `：${source.source}` : ''}`,
            `profile ${source.from}${source.source ? `: ${source.source}` : ''}`,
          )
        : USUAL;
    return [{ key, label, value: value ?? NONE, from, usual: from === USUAL }];
  });
}

function ruleLevels({ profile }: Scorecard, settings: Settings, options: CheckOptions): EffectiveSetting[] {
  return KNOWN_RULES.map(({ id, severity }) => {
    const flag = options.rules.get(id);
    const own = settings.rules.find((rule) => rule.id === id);
    const [level, from]: [Severity | 'off', Text] = flag
      ? [flag, text('命令行 --rule', 'option --rule')]
      : own
        ? [own.level, plain(own.origin)]
        : profile.rules[id]
          ? [profile.rules[id] ?? severity, text(`口径 ${profile.id}`, `profile ${profile.id}`)]
          : [severity, USUAL];
    return { key: `rules.${id}`, label: null, value: plain(level), from, usual: from === USUAL };
  });
}

function limitSettings({ limits, file }: Settings): EffectiveSetting[] {
  return Object.entries({ ...DEFAULT_LIMITS, ...limits }).map(([key, value]) => {
    const own = Object.hasOwn(limits, key) && file !== null;
    return {
      key: `limits.${key}`,
      label: null,
      value: plain(String(value)),
      from: own ? plain(file) : USUAL,
      usual: !own,
    };
  });
}
