import { createHash } from 'node:crypto';
import { PAGE_SCRIPT, PAGE_STYLE } from '../../generated/page-assets.generated.ts';
import type { Report } from '../../model/report.ts';
import { result } from '../wording/sentences.ts';
import type { Voice } from './context.ts';
import { html, Markup } from './markup.ts';

/**
 * The document around its sections. Its policy lets nothing in but this one style and this one script: no network,
 * no frame, no form that is sent, and no script that words of a form could smuggle in.
 */
export function page(report: Report, sections: readonly (Markup | null)[], { page, words }: Voice): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(PAGE_SCRIPT)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const document = html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="perf-score ${report.tool.version}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${page.title}</title>
<style>${new Markup(PAGE_STYLE)}</style>
<script>${new Markup(PAGE_SCRIPT)}</script>
</head>
<body>
<a class="skip" href="#forms">${page.skip}</a>
<header><h1>${page.title}</h1><p class="result">${result(report, words)}</p><p class="about">${page.about}</p></header>
<main>
${sections}
</main>
<footer><p>${page.madeBy(report.tool.version)}</p></footer>
</body>
</html>
`;
  return document.toString();
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
