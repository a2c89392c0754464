import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { nearest, Problem } from '../../model/problem.ts';
import { resolveProfile } from '../../profile/load.ts';
import type { Presentation } from '../../reporters/presentation.ts';
import { type Language, text } from '../../text/language.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { wantsColour, widthOf } from '../io.ts';
import { oneOf } from '../options.ts';

const WORDS = {
  zh: {
    about:
      '口径是各地计分规则的数据：一个文件夹，里面有 profile.yaml、核对用的例子 cases.yaml 和空白表 form.xlsx。list 列出自带的口径；show 显示一个口径的全部设置和依据；test 核对 cases.yaml 里的例子；init 建一个继承现有口径的文件夹，改数据就能增加一个县。',
    summary: '查看、核对和新建口径',
    usage: '[选项] <动作> [口径]',
    action: 'list、show、test 或 init',
    name: '口径名，或自备口径的文件夹',
    from: 'init 从哪个口径继承（默认 national）',
    format: '输出格式：text（默认）或 json',
    made: (files: readonly string[]) =>
      `已建立：\n${files.map((file) => `  ${file}\n`).join('')}改好 ${files[0] ?? ''} 后用 perf-score profile test 核对。\n`,
  },
  en: {
    about:
      'A profile is the scoring rules of one place as data: a folder with profile.yaml, worked examples in cases.yaml and the blank form.xlsx. list shows those that come with the program; show prints every setting of one with its source; test works out its examples; init starts a folder that extends one, so that a county is added by editing data.',
    summary: 'show, try and start profiles',
    usage: '[options] <action> [profile]',
    action: 'list, show, test or init',
    name: 'id of a profile, or the folder of your own',
    from: 'the profile that init extends (default: national)',
    format: 'text (default) or json',
    made: (files: readonly string[]) =>
      `Made:\n${files.map((file) => `  ${file}\n`).join('')}Edit ${files[0] ?? ''}, then run perf-score profile test.\n`,
  },
} as const;

const ACTIONS = ['list', 'show', 'test', 'init'] as const;

/** `perf-score profile`: the profiles there are, what holds in one, whether its examples pass, and a new one. */
export const profile: CommandFile = {
  name: 'profile',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument('<action>', words.action)
      .argument('[profile|folder]', words.name)
      .option('--from <id|folder>', words.from)
      .option('-f, --format <text|json>', words.format, (value: string) =>
        oneOf('--format', value, ['text', 'json']),
      );
  },
  run,
};

interface Flags {
  from?: string;
  format?: 'text' | 'json';
  color: boolean;
}

async function run({ io, language, args, command }: Call): Promise<Outcome> {
  const [wanted = '', name] = args;
  const flags = command.optsWithGlobals<Flags>();
  const action = ACTIONS.find((known) => known === wanted);
  if (!action) throw unknownAction(wanted);
  if (action !== 'list' && name === undefined) throw nameMissing(action);
  if (action === 'init') {
    const { initProfile } = await import('../../authoring/profile-init.ts');
    const made = await initProfile(
      resolve(io.cwd, name ?? ''),
      resolveProfile(flags.from ?? 'national', io.cwd),
    );
    return { text: WORDS[language].made(made.map((file) => relative(io.cwd, file))), code: 0 };
  }
  const presentation: Presentation = {
    language,
    colour: wantsColour(io, flags.color),
    width: Math.min(widthOf(io), 120),
    quiet: false,
  };
  const asked = name === undefined ? '' : resolveProfile(name, io.cwd);
  const { data, words, failed } = await answer(action, asked, presentation);
  return {
    text: flags.format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : words,
    code: failed ? 1 : 0,
  };
}

/** What was asked for, as data and in words. */
async function answer(
  action: 'list' | 'show' | 'test',
  name: string,
  presentation: Presentation,
): Promise<{ data: unknown; words: string; failed: boolean }> {
  const texts = await import('../../reporters/text/profiles.ts');
  if (action === 'test') {
    const { testProfile } = await import('../../authoring/profile-test.ts');
    const data = await testProfile(name);
    const failed = data.results.some(({ passed }) => !passed);
    return { data, words: await texts.profileTestText(data, presentation), failed };
  }
  const { listProfiles, showProfile } = await import('../../profile/show.ts');
  if (action === 'list') {
    const data = listProfiles();
    return { data, words: await texts.profileList(data, presentation), failed: false };
  }
  const data = await showProfile(name);
  return { data, words: await texts.profilePage(data, presentation), failed: false };
}

function unknownAction(wanted: string): Problem {
  const near = nearest(wanted, ACTIONS);
  return new Problem(
    'usage',
    text(
      `没有 profile ${wanted} 这个命令，可以用：${ACTIONS.join('、')}。${near ? `是不是 ${near}？` : ''}`,
      `There is no command profile ${wanted}; there are ${ACTIONS.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    ),
  );
}

function nameMissing(action: string): Problem {
  const [zh, en] =
    action === 'init'
      ? ['要建立的文件夹', 'the folder to make']
      : ['口径名或文件夹', 'a profile or a folder'];
  return new Problem(
    'usage',
    text(
      `perf-score profile ${action} 后面缺少${zh}，例如 perf-score profile ${action} ${action === 'init' ? './my-county --from hubei' : 'hubei'}。`,
      `perf-score profile ${action} lacks ${en}, such as perf-score profile ${action} ${action === 'init' ? './my-county --from hubei' : 'hubei'}.`,
    ),
  );
}
