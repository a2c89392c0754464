import { resolve } from 'node:path';
import { type EffectiveSetting, effectiveSettings } from '../../inspect/effective-settings.ts';
import { requireRule } from '../../judge.ts';
import type { Language } from '../../text/language.ts';
import { plain } from '../../text/plain-strings.ts';
import type { Call, Outcome } from '../command.ts';
import { inWords } from '../derived-file.ts';
import { profileFrom } from '../options.ts';
import type { RuleLevel } from '../rule-levels.ts';

export interface ConfigFlags {
  profile?: string;
  rule?: RuleLevel[];
  format?: 'text' | 'json';
}

/** Prints the settings in force for each form of a file. */
export async function configShow({ io, language, args, command }: Call): Promise<Outcome> {
  const [, form = ''] = args;
  const flags = command.optsWithGlobals<ConfigFlags>();
  for (const { rule } of flags.rule ?? []) requireRule(rule, '--rule');
  const forms = await inWords(form, () =>
    effectiveSettings(resolve(io.cwd, form), {
      profile: profileFrom(flags.profile, io.cwd),
      rules: new Map((flags.rule ?? []).map(({ rule, level }) => [rule, level])),
      language,
    }),
  );
  if (flags.format === 'json') {
    const said = forms.map(({ sheet, title, settings }) => ({
      sheet,
      title,
      settings: settings.map(({ key, value, from }) => ({
        key,
        value: value[language],
        from: from[language],
      })),
    }));
    return { text: `${JSON.stringify({ file: form, forms: said }, null, 2)}\n`, code: 0 };
  }
  const blocks = forms.map(({ sheet, title, settings }) =>
    [plain(`${form}  ${sheet}${title === null ? '' : `  ${title}`}`), ...linesOf(settings, language)].join(
      '\n',
    ),
  );
  return { text: `${blocks.join('\n\n')}\n`, code: 0 };
}

/** Rules and limits that are as always go into one line. */
function linesOf(settings: readonly EffectiveSetting[], language: Language): string[] {
  const shown = settings.filter(({ key, usual }) => !usual || !/^(rules|limits)\./.test(key));
  const rules = settings.filter(({ key, usual }) => usual && key.startsWith('rules.')).length;
  const limits = settings.filter(({ key, usual }) => usual && key.startsWith('limits.')).length;
  const rest =
    language === 'zh'
      ? `其余 ${rules} 条规则和 ${limits} 项限制按程序默认；perf-score explain 列出全部规则`
      : `the other ${rules} rules and ${limits} limits are the default; perf-score explain lists the rules`;
  return [
    ...shown.map(({ key, label, value, from }) => {
      const name = label ? `${key} ${label[language]}` : key;
      return plain(`${name} = ${value[language]}  (${from[language]})`);
    }),
    rest,
  ];
}
