import type { HelpConfiguration } from 'commander';
import type { Language } from '../text/language.ts';
import { widthOf, wrap } from '../text/width.ts';

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Commander's help with its headings in the language of the screen and lines that break between Chinese characters. */
export function helpIn(language: Language, width: number): HelpConfiguration {
  return {
    helpWidth: Math.min(width, 100),
    showGlobalOptions: true,
    styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    displayWidth: widthOf,
    boxWrap: (text, columns) => wrap(text, columns).join('\n'),
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`.replace(/\[(?:options|选项)\] /, ''),
  };
}
