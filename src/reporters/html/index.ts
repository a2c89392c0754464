import { plainStrings } from '../../text/plain-strings.ts';
import { worstFirst } from '../batch.ts';
import type { Reporter } from '../presentation.ts';
import { WORDS } from '../wording/labels.ts';
import { linkTo } from '../wording/links.ts';
import { chartSection } from './charts.ts';
import type { Voice } from './context.ts';
import { figuresOf } from './figures.ts';
import { betweenList } from './findings.ts';
import { PAGE_WORDS } from './labels.ts';
import { formList, type ListedForm } from './list.ts';
import { html } from './markup.ts';
import { page } from './page.ts';
import { incompleteChecks, keyNumbers, rulingTable, staleEntries, uncheckedFiles } from './sections.ts';

/**
 * One file that a browser opens without a network: counts, files that could not be checked, charts, rulings, and the
 * table of forms with each form's findings and indicator tree.
 */
export const htmlPage: Reporter = (report, { language, folder = '.' }) => {
  const shown = plainStrings(report);
  const voice: Voice = { language, page: PAGE_WORDS[language], words: WORDS[language] };
  // The link needs the path as it is; the page shows it without what would deceive the eye.
  const copies = new Map(shown.files.map((file, index) => [file, report.files[index]?.annotated ?? null]));
  const forms = worstFirst(shown).map((form): ListedForm => {
    const copy = copies.get(form.file) ?? null;
    return { ...form, copy: copy === null ? null : linkTo(copy, folder, encodeURIComponent) };
  });
  return page(
    shown,
    [
      keyNumbers(shown, forms, voice),
      uncheckedFiles(shown, voice),
      incompleteChecks(shown, voice),
      chartSection(figuresOf(shown, forms, voice.page, language), voice),
      betweenList(shown.between ?? [], voice),
      rulingTable(forms, voice),
      staleEntries(shown, voice),
      html`<section id="forms"><h2>${voice.page.list}</h2>${formList(forms, voice)}</section>`,
    ],
    voice,
  );
};
