import { plain } from '../../text/plain-strings.ts';

/**
 * The text as Markdown and HTML show it, in one line: no markup, no link, and no mention or reference of GitHub or
 * GitLab, which would call people and other merge requests in. Those look at the finished text, so that only an
 * invisible blank behind the sign keeps them from it.
 */
export function markdownText(text: string): string {
  return plain(text)
    .trim()
    .replace(REFERENCE, '$&\u200b')
    .replace(MARKUP, (mark) => `&#${mark.charCodeAt(0)};`);
}

const REFERENCE = /[@~%](?=[\w"])|[#!$&](?=\d)|:(?=\/\/)|\bwww(?=\.)/gi;
const MARKUP = /[&<>"'|`*_~$\\[\]#]/g;

/** Lines that show when one opens them; the blank lines let them be Markdown. */
export function details(summary: string, lines: readonly string[]): string[] {
  return ['', `<details><summary>${markdownText(summary)}</summary>`, '', ...lines, '', '</details>', ''];
}
