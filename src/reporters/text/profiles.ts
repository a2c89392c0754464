import type { ListedProfile, ProfileTest, ShownProfile, ShownSetting } from '../../model/profile-view.ts';
import type { Text } from '../../text/language.ts';
import { prepareWidths } from '../../text/width.ts';
import type { Presentation } from '../presentation.ts';
import { type Page, pageFor, paragraph } from './page.ts';

const WORDS = {
  zh: {
    extends: (parent: string) => `继承 ${parent}`,
    same: '只有认表的地名、用语和依据不同',
    open: '未规定',
    differs: (label: string, value: string, instead: string) => `${label}：${value}（上级口径为 ${instead}）`,
    setting: (label: string, value: string) => `${label}：${value}`,
    rests: (origin: string, document: string) => `${origin}；${document}`,
    from: (id: string) => `来自 ${id}`,
    byDefault: '程序默认',
    lineage: '继承',
    sources: '依据',
    passed: '符合',
    failed: '不符',
    mismatch: (due: string, given: string) => `应为 ${due}，算出 ${given}`,
    summary: (total: number, failed: number) =>
      failed === 0 ? `${total} 个例子全部符合。` : `${total} 个例子中有 ${failed} 个不符。`,
    none: 'cases.yaml 里没有例子。',
  },
  en: {
    extends: (parent: string) => `extends ${parent}`,
    same: 'differs only in the places and words that recognise it, and in its sources',
    open: 'left open',
    differs: (label: string, value: string, instead: string) => `${label}: ${value} (there: ${instead})`,
    setting: (label: string, value: string) => `${label}: ${value}`,
    rests: (origin: string, document: string) => `${origin}; ${document}`,
    from: (id: string) => `from ${id}`,
    byDefault: 'default of the program',
    lineage: 'extends',
    sources: 'sources',
    passed: 'passed',
    failed: 'failed',
    mismatch: (due: string, given: string) => `due ${due}, given ${given}`,
    summary: (total: number, failed: number) =>
      failed === 0 ? `All ${total} examples pass.` : `${failed} of ${total} examples fail.`,
    none: 'cases.yaml holds no examples.',
  },
} as const;

const INDENT = 10;

/** Every profile with its title and where it differs from its parent. */
export async function profileList(
  profiles: readonly ListedProfile[],
  presentation: Presentation,
): Promise<string> {
  await prepareWidths(JSON.stringify(profiles));
  const page = await pageFor(presentation);
  const words = WORDS[page.language];
  const blocks = profiles.map(({ id, title, parent, differs }) => {
    const said = (value: Text | null) => value?.[page.language] ?? words.open;
    const lines = differs.map(({ label, value, instead }) =>
      words.differs(label[page.language], said(value), said(instead)),
    );
    const inherited =
      parent === null ? [] : [words.extends(parent), ...(lines.length > 0 ? lines : [words.same])];
    return [`${page.paint.bold(id)}  ${title}`, ...inherited.flatMap((line) => paragraph(page, '', line, 2))];
  });
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every setting that holds in a profile, with the profile and the document that say so. */
export async function profilePage(profile: ShownProfile, presentation: Presentation): Promise<string> {
  await prepareWidths(JSON.stringify(profile));
  const page = await pageFor(presentation);
  const { paint } = page;
  const words = WORDS[page.language];
  const sections = [...new Set(profile.settings.map(({ key }) => key.split('.')[0] ?? key))];
  const lineage = profile.lineage
    .map(({ id, folder, shipped }) => (shipped ? id : `${id} (${folder})`))
    .join(' → ');
  return `${[
    `${paint.bold(profile.id)}  ${profile.title}`,
    ...paragraph(page, words.lineage, lineage, INDENT),
    ...sections.flatMap((section) => sectionLines(section, profile.settings, page)),
    '',
    paint.bold(words.sources),
    ...Object.entries(profile.sources).flatMap(([key, document]) =>
      paragraph(page, '', `${key}  ${document}`, 2),
    ),
  ].join('\n')}\n`;
}

function sectionLines(section: string, settings: readonly ShownSetting[], page: Page): string[] {
  const { language, paint } = page;
  const words = WORDS[language];
  const own = settings.filter(({ key }) => key.split('.')[0] === section);
  const lines = own.flatMap(({ key, label, value, from, source }) => {
    const shown = words.setting(label[language], value?.[language] ?? words.open);
    const origin = from === null ? words.byDefault : words.from(from);
    const told = source === null || from === null ? origin : words.rests(origin, source);
    return [...paragraph(page, '', `${key}  ${shown}`, 2), ...paragraph(page, '', told, 4, paint.dim)];
  });
  return ['', paint.bold(section), ...lines];
}

/** The worked examples of a profile: each one that fails, and how many there are. */
export async function profileTestText(test: ProfileTest, presentation: Presentation): Promise<string> {
  await prepareWidths(JSON.stringify(test));
  const page = await pageFor(presentation);
  const { paint } = page;
  const words = WORDS[page.language];
  const failed = test.results.filter(({ passed }) => !passed);
  const lines = test.results.flatMap(({ name, origin, due, given, passed }) =>
    passed
      ? paragraph(page, words.passed, words.setting(name, due), INDENT)
      : paragraph(
          page,
          words.failed,
          words.setting(`${origin} ${name}`, words.mismatch(due, given)),
          INDENT,
          paint.error,
        ),
  );
  const summary = test.results.length === 0 ? words.none : words.summary(test.results.length, failed.length);
  return `${[`${paint.bold(test.id)}  ${test.title}`, ...lines, '', summary].join('\n')}\n`;
}
