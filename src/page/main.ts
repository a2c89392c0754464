import './platform/older.ts';
import { inflateSync } from 'fflate';
import type { SettingsText } from '../model/settings-text.ts';
import type { Language } from '../text/language.ts';
import { drawDetail } from './detail.ts';
import { byId } from './dom.ts';
import { List } from './list.ts';
import type { Answer, Ask, FileEntry, HandedFile, ReportKind } from './protocol.ts';
import { chosen, dropped, sorted, type Taken } from './taken.ts';
import { PAGE_TEXT, type PageText } from './words.ts';

/** The profiles, put into the page when it is built; the engine is in the worker only. */
declare const PROFILES: readonly { id: string; title: string }[];

let language: Language = 'zh';
let entries: FileEntry[] = [];
let loaded: SettingsText[] = [];
let beside: SettingsText[] = [];
let shown: { file: number; form: number } | null = null;
let run = 0;
let handed = false;
let passed = 0;

const words = () => PAGE_TEXT[language];
const list = new List(openForm);
const worker = startWorker();

function startWorker(): Worker | null {
  try {
    // Safari learned this in 16.4; the engine's patterns need it.
    /(?<=a)b/;
    const packed = Uint8Array.from(atob(byId('engine').textContent ?? ''), (byte) => byte.charCodeAt(0));
    const code = inflateSync(packed) as Uint8Array<ArrayBuffer>;
    const made = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript;charset=utf-8' })));
    made.onmessage = ({ data }: { data: Answer }) => hear(data);
    made.onerror = (event) => notice(words().failed(event.message));
    return made;
  } catch {
    return null;
  }
}

function ask(what: Ask): void {
  worker?.postMessage(what);
}

function hear(answer: Answer): void {
  if (answer.kind === 'file') hearFile(answer);
  else if (answer.kind === 'done') hearDone(answer);
  else if (answer.kind === 'details') hearDetails(answer);
  else if (answer.kind === 'save') save(answer);
  else notice(words().failed(answer.message));
}

function hearDone({ run: of, result, between }: Extract<Answer, { kind: 'done' }>): void {
  if (of !== run) return;
  byId('progress').hidden = true;
  byId('result').textContent = result;
  byId('between').innerHTML = between;
  showSaves(true);
}

function showSaves(on: boolean): void {
  for (const saves of document.querySelectorAll<HTMLElement>('.saves')) saves.hidden = !on;
}

function hearDetails({ file, form: at, details }: Extract<Answer, { kind: 'details' }>): void {
  const entry = entries.find((one) => one.file === file);
  const form = entry?.forms[at];
  if (!entry || !form || shown?.file !== file || shown.form !== at) return;
  drawDetail(entry.name, form, details, words(), () => ask({ kind: 'copy', file }));
}

function hearFile({ run: of, done, all, entry }: Extract<Answer, { kind: 'file' }>): void {
  if (of !== run) return;
  entries.push(entry);
  list.add(entry, words());
  byId('work').hidden = false;
  byId<HTMLProgressElement>('bar').value = done / all;
  byId('progress-text').textContent = words().progress(done, all);
  if (shown === null && entry.forms.length > 0) openForm(entry.file, 0, false);
  else if (shown?.file === entry.file) openForm(shown.file, shown.form, false);
}

function openForm(file: number, form: number, move = true): void {
  shown = { file, form };
  list.show(file, form);
  ask({ kind: 'details', file, form });
  if (move) byId('detail').focus();
}

/** Checks what was handed over, or the same again after a choice. */
function check(files: HandedFile[] | null): void {
  if (files !== null) shown = null;
  run++;
  handed = true;
  entries = [];
  list.clear();
  document.body.classList.add('loaded');
  byId('detail').textContent = '';
  byId('between').textContent = '';
  byId('result').textContent = words().working;
  byId('progress').hidden = false;
  byId('work').hidden = true;
  showSaves(false);
  notice(passed > 0 ? words().passed(passed) : null);
  const profile = byId<HTMLSelectElement>('profile').value || null;
  ask({ kind: 'check', files, settings: [...loaded, ...beside], choice: { profile, language } });
}

async function take(taken: readonly Taken[]): Promise<void> {
  const { forms, settings, others } = sorted(taken);
  if (settings.length > 0 && forms.length === 0) return loadSettings(settings);
  if (forms.length === 0) return notice(words().noForms);
  try {
    beside = await Promise.all(settings.map(async ({ name, file }) => ({ name, text: await textOf(file) })));
    const files: HandedFile[] = [];
    for (const { name, file } of forms) files.push({ name, bytes: await bytesOf(file) });
    passed = others;
    check(files);
    showSettings();
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error));
  }
}

async function loadSettings(taken: readonly Taken[]): Promise<void> {
  // Loaded by itself it holds for everything, in whichever folder it lay.
  loaded = await Promise.all(
    taken.slice(0, 1).map(async ({ file }) => ({ name: file.name, text: await textOf(file) })),
  );
  showSettings();
  if (handed) check(null);
}

function showSettings(): void {
  const names = [...loaded, ...beside].map(({ name }) => name);
  byId('settings-used').textContent = names.length === 0 ? '' : words().settingsLoaded(names.join('、'));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(words().unreadable(file.name));
  }
}

const textOf = async (file: File) => new TextDecoder().decode(await bytesOf(file));

function notice(sentence: string | null): void {
  const place = byId('notice');
  place.hidden = sentence === null;
  place.textContent = sentence ?? '';
}

function save({ name, type, bytes }: Extract<Answer, { kind: 'save' }>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function speak(): void {
  const text = words();
  document.documentElement.lang = text.lang;
  document.title = text.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
    place.textContent = String(text[place.dataset.text as keyof PageText]);
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]'))
    place.setAttribute('aria-label', String(text[place.dataset.label as keyof PageText]));
  byId('language').textContent = text.other;
  byId('language').lang = language === 'zh' ? 'en' : 'zh-CN';
  const automatic = byId<HTMLSelectElement>('profile').options[0];
  if (automatic) automatic.textContent = text.automatic;
  showSettings();
}

function listen(): void {
  const pick = (button: string, input: string, use: (taken: Taken[]) => unknown) => {
    const field = byId<HTMLInputElement>(input);
    byId(button).addEventListener('click', () => field.click());
    field.addEventListener('change', async () => {
      await use(chosen(field.files));
      // The same file, corrected, can be chosen again.
      field.value = '';
    });
  };
  pick('choose-files', 'files', take);
  pick('choose-folder', 'folder', take);
  pick('load-settings', 'yaml', loadSettings);
  byId('profile').addEventListener('change', () => handed && check(null));
  byId('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    speak();
    if (handed) check(null);
  });
  byId('only').addEventListener('change', () =>
    document.body.classList.toggle('only-problems', byId<HTMLInputElement>('only').checked),
  );
  byId('print').addEventListener('click', () => print());
  for (const button of document.querySelectorAll<HTMLElement>('[data-report]'))
    button.addEventListener('click', () =>
      ask({ kind: 'report', report: button.dataset.report as ReportKind }),
    );
  const over = (on: boolean) => byId('drop').classList.toggle('over', on);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', () => over(false));
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer) await take(await dropped(event.dataTransfer));
  });
}

for (const { id, title } of [{ id: '', title: '' }, ...PROFILES])
  byId<HTMLSelectElement>('profile').append(new Option(title, id));
speak();
listen();
if (worker === null) notice(words().tooOld);
