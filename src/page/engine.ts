import { zipSync } from 'fflate';
import { openSettle } from '../batch/settle.ts';
import { reportOf, Tally } from '../batch/tally.ts';
import { formatOf } from '../formats/index.ts';
import { VERSION } from '../generated/version.generated.ts';
import { checkBytes } from '../index.ts';
import { annotateBytes } from '../marking/annotate.ts';
import type { FileReport, FormReport, Report } from '../model/report.ts';
import type { SettingsText } from '../model/settings-text.ts';
import { betweenList } from '../reporters/html/findings.ts';
import { BINARY_FORMATS, FORMATS } from '../reporters/index.ts';
import type { Presentation } from '../reporters/presentation.ts';
import { ofSeverity, result } from '../reporters/wording/sentences.ts';
import { differenceOf, printed, signed } from '../reporters/wording/sums.ts';
import { detailsOf, voiceOf } from './details.ts';
import type { Answer, Choice, Details, FileEntry, FormEntry, HandedFile, ReportKind } from './protocol.ts';
import { nearestSettings } from './settings-beside.ts';
import { PAGE_TEXT } from './words.ts';

/** What the worker holds: the files as bytes, and the report of the last run over them. */
export class Engine {
  #files: HandedFile[] = [];
  #choice: Choice = { profile: null, language: 'zh' };
  #reports: FileReport[] = [];
  #report: Report | null = null;
  #run = 0;

  /** Checks file by file and tells each; a run that another one has overtaken ends in silence. */
  async check(
    files: HandedFile[] | null,
    settings: readonly SettingsText[],
    choice: Choice,
    tell: (answer: Answer) => void,
  ): Promise<void> {
    const run = ++this.#run;
    if (files !== null) this.#files = files;
    this.#choice = choice;
    this.#report = null;
    this.#reports = [];
    const { language } = choice;
    const settle = await openSettle({ streams: [], whole: true, baseline: false });
    const tally = new Tally(true);
    for (const [index, { name, bytes }] of this.#files.entries()) {
      const report = await checkBytes(bytes, name, {
        ...(choice.profile === null ? {} : { profile: choice.profile }),
        settings: nearestSettings(name, settings, this.#files),
        language,
      });
      // A message that came meanwhile, such as another choice, is heard between two files.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (run !== this.#run) return;
      this.#reports[index] = report;
      const done = settle(report, index, []);
      if (!done.own || this.#files.length === 1) tally.add({ ...done, cached: false }, name);
      const entry = entryOf(report, index, language);
      tell({ kind: 'file', run, done: index + 1, all: this.#files.length, entry });
    }
    const closing = tally.closing(tally.between(new Map(), language), null, []);
    this.#report = reportOf(tally, closing, { name: 'perf-score', version: VERSION });
    const voice = voiceOf(language);
    const between = betweenList(closing.between ?? [], voice)?.toString() ?? '';
    tell({ kind: 'done', run, result: result(this.#report, voice.words), between });
  }

  async details(file: number, form: number): Promise<Details | null> {
    const report = this.#reports[file]?.forms[form];
    const bytes = this.#files[file]?.bytes;
    if (!report || !bytes) return null;
    const { sheets } = await formatOf(bytes).read(bytes);
    const sheet = sheets.find(({ name }) => name === report.sheet) ?? null;
    return detailsOf(report, sheet, this.#choice.language);
  }

  /** The marked copy of one file: its name and its bytes; null where it has no form. */
  async copy(file: number): Promise<{ name: string; bytes: Uint8Array } | null> {
    const report = this.#reports[file];
    const handed = this.#files[file];
    if (!report || !handed || report.forms.length === 0) return null;
    const { bytes, ending } = await annotateBytes(handed.bytes, handed.name, report, this.#choice.language);
    return { name: `${handed.name.replace(/\.[^./]*$/, '')}.checked${ending}`, bytes };
  }

  async report(kind: ReportKind): Promise<{ name: string; bytes: Uint8Array } | null> {
    const words = PAGE_TEXT[this.#choice.language];
    if (kind === 'copies') return { name: `${words.copiesName}.zip`, bytes: await this.#copies() };
    if (this.#report === null) return null;
    const { language } = this.#choice;
    const presentation: Presentation = {
      language,
      colour: false,
      width: 80,
      quiet: false,
      failOn: 'error',
      folder: '.',
    };
    const name = `${words.reportName}.${kind}`;
    if (kind === 'xlsx')
      return { name, bytes: await (await BINARY_FORMATS.xlsx())(this.#report, presentation) };
    const text = await (await FORMATS[kind]())(this.#report, presentation);
    return { name, bytes: new TextEncoder().encode(text) };
  }

  async #copies(): Promise<Uint8Array> {
    const copies: Record<string, Uint8Array> = {};
    for (const [index, { forms }] of this.#reports.entries()) {
      if (!forms.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'))) continue;
      const copy = await this.copy(index);
      if (copy) copies[copy.name] = copy.bytes;
    }
    // They are zip files themselves.
    return zipSync(copies, { level: 0 });
  }
}

function entryOf(
  { file: name, error, forms, internalErrors }: FileReport,
  file: number,
  language: Choice['language'],
): FileEntry {
  const words = PAGE_TEXT[language];
  const faults = [...(error ? [error.message] : []), ...internalErrors.map(({ message }) => message)];
  return {
    file,
    name,
    error: faults.length === 0 ? null : faults.join(' '),
    forms: forms.map((form) => formEntry(form, words.untitled)),
  };
}

function formEntry(form: FormReport, untitled: string): FormEntry {
  const { stated, summed, recomputed } = form.totals;
  const difference = differenceOf(form.totals);
  return {
    title: form.title ?? untitled,
    sheet: form.sheet,
    stated: printed(stated),
    summed: printed(summed),
    recomputed: printed(recomputed),
    difference: difference === null || difference.isZero() ? null : signed(difference),
    counts: {
      error: ofSeverity(form, 'error').length,
      warning: ofSeverity(form, 'warning').length,
      info: ofSeverity(form, 'info').length,
    },
  };
}
