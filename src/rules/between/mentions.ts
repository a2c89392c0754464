import type { FormReport } from '../../model/report.ts';
import { remember } from '../../text/remember.ts';

/** Words of a form that end like the name of a department, with what stands before them. */
export interface Mention {
  /** Up to twenty characters that end with the name: 由市教育局. */
  words: string;
  cell: string;
}

/** How the names of departments end. */
const ENDS =
  /局|委员会|办公室|办事处|人民政府|服务中心|管理处|管理站|研究所|中心|学校|中学|小学|幼儿园|医院|学院|大学|支队|大队|总队|协会|联合会|法院|检察院|图书馆|博物馆|文化馆|厅/g;
const BEFORE = 18;
/** A form that names more than this is a list of departments, not a copy. */
const MOST = 24;

/**
 * Where a form speaks of other departments: its title, its head without the lines that say whose it is, its texts and rows.
 *
 * @param departments its own names
 */
export function mentionsIn(
  { sheet, title, head, texts, indicators }: FormReport,
  departments: readonly string[],
): Mention[] {
  const own = head.filter(({ label }) => !/单位|部门/.test(label));
  const places = [
    { text: title ?? '', cell: head[0]?.cell ?? `${sheet}!A1` },
    ...own.map(({ value, cell }) => ({ text: value, cell })),
    ...texts.map(({ text, cell }) => ({ text, cell })),
    ...indicators.map(({ name, cell }) => ({ text: name, cell })),
  ];
  const found = new Map<string, Mention>();
  for (const { text, cell } of places) {
    for (const words of namesIn(text)) {
      if (found.has(words) || departments.some((name) => words.endsWith(name))) continue;
      found.set(words, { words, cell });
    }
  }
  return found.size > MOST ? [] : [...found.values()];
}

/** What in a text could be the names of departments, each with the words in front of it. */
const namesIn = remember((text): string[] => {
  const squeezed = text.replace(/\s+/g, '');
  return [...squeezed.matchAll(ENDS)].flatMap(({ 0: end, index }) => {
    const before =
      /[\p{Script=Han}()（）]*$/u.exec(squeezed.slice(Math.max(0, index - BEFORE), index))?.[0] ?? '';
    const words = before + end;
    return words.length < 3 ? [] : [words];
  });
});
