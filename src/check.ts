import { problemOf } from './files/file-problem.ts';
import { readBytes } from './files/read-file.ts';
import { isOwnSummary, OWN_SUMMARY, ownSummary } from './files/result-workbook.ts';
import { readForms } from './form/index.ts';
import { formatOf } from './formats/index.ts';
import { betweenLevels, judge, levelsFrom, withWeakened } from './judge.ts';
import { type Form, isEvaluation } from './model/form.ts';
import { indicatorsOf } from './model/indicator.ts';
import { Problem } from './model/problem.ts';
import type { Profile } from './model/profile.ts';
import type { FileReport, FormReport, Severity } from './model/report.ts';
import type { Role } from './model/role.ts';
import type { Scorecard } from './model/scorecard.ts';
import { applyOwnWords } from './own-rules/footnotes.ts';
import { recogniseProfile, wordsOf } from './profile/choose.ts';
import { loadProfile, nationalProfile, shippedProfiles } from './profile/load.ts';
import { reportForm } from './report.ts';
import { KNOWN_RULES } from './rules/known-rules.ts';
import { scoreForm } from './scoring/score-form.ts';
import { type Settings, settingsFor } from './settings/settings.ts';
import { type Language, text } from './text/language.ts';
import { beyond, type Limits, limitsFrom } from './workbook/limits.ts';
import { inEnglish } from './workbook/place-names.ts';

/** What a check goes by, beside the settings that lie by the form. */
export interface CheckOptions {
  /** Id or folder of the profile; null to let settings and the form itself decide. */
  profile: string | null;
  /** Severities from the command line; they win over those of the settings and of the profile. */
  rules: ReadonlyMap<string, Severity | 'off'>;
  /** Of every sentence in the report. */
  language: Language;
}

/**
 * Checks one file: bytes → cells → forms → scorecards → findings. Never throws for what is wrong with the file, the
 * profile or the settings: that is the report's `error`, in one sentence.
 *
 * @param settingsOf where the settings of a form come from
 */
export function checkFile(
  path: string,
  options: CheckOptions,
  settingsOf = settingsFor,
): Promise<FileReport> {
  return reportOn(path, options, async () => {
    const settings = await settingsOf(path);
    return { settings, bytes: await readBytes(path, settings.limits) };
  });
}

/**
 * The same of a file that is in memory.
 *
 * @param name that the report gives it
 * @param settingsOf gives the settings that hold for it; what it throws is the report's `error`
 */
export function checkBytes(
  bytes: Uint8Array,
  name: string,
  options: CheckOptions,
  settingsOf: () => Promise<Settings>,
): Promise<FileReport> {
  return reportOn(name, options, async () => ({ settings: await settingsOf(), bytes }));
}

async function reportOn(
  file: string,
  options: CheckOptions,
  open: () => Promise<{ settings: Settings; bytes: Uint8Array }>,
): Promise<FileReport> {
  const { language } = options;
  const report: FileReport = {
    file,
    status: 'clean',
    error: null,
    annotated: null,
    forms: [],
    internalErrors: [],
  };
  try {
    const { settings, bytes } = await open();
    for (const card of await scoreWorkbook(bytes, settings, options)) {
      const levels = levelsFrom(card.profile.rules, settings.rules, options.rules);
      const { judged, crashes } = judge(card, levels, language);
      const betweenRules = betweenLevels(card.profile.rules, settings.rules);
      card.chosenBy = withWeakened(card.chosenBy, settings.rules, options.rules);
      const form = reportForm(card, judged, language, betweenRules);
      report.forms.push(language === 'en' ? withEnglishPlaces(form) : form);
      report.internalErrors.push(...crashes);
    }
    if (report.forms.some((form) => form.findings.some(({ severity }) => severity !== 'info')))
      report.status = 'findings';
    return report;
  } catch (error) {
    const { code, words } = problemOf(error, file);
    return {
      ...report,
      status: code === 'no-form' || code === OWN_SUMMARY ? 'no-form' : 'unreadable',
      error: { code, message: words[language] },
    };
  }
}

/** The cells of a document have names in words; what is said of them in English has English ones. `cell` and `related` stay names. */
function withEnglishPlaces(form: FormReport): FormReport {
  const findings = form.findings.map((finding) => ({
    ...finding,
    message: inEnglish(finding.message),
    why: finding.why === null ? null : inEnglish(finding.why),
    remedy: inEnglish(finding.remedy),
  }));
  return { ...form, findings };
}

/**
 * The scorecards of a file, for those who want the derivations themselves.
 *
 * @throws WorkbookError or Problem
 */
export async function scoreFile(path: string, options: CheckOptions): Promise<Scorecard[]> {
  const settings = await settingsFor(path);
  return scoreWorkbook(await readBytes(path, settings.limits), settings, options);
}

/**
 * The same of a workbook that is in memory.
 *
 * @throws WorkbookError or Problem
 */
export async function scoreWorkbook(
  bytes: Uint8Array,
  settings: Settings,
  options: Pick<CheckOptions, 'profile'>,
): Promise<Scorecard[]> {
  const workbook = await formatOf(bytes).read(bytes, settings.limits);
  const named = await namedProfile(settings, options);
  const forms = readForms(workbook, named ? withHeaders(extraHeaders(), named.profile) : extraHeaders());
  refuseTooManyRows(forms, limitsFrom(settings.limits));
  if (forms.length === 0) {
    throw isOwnSummary(bytes) ? ownSummary() : noForm(workbook.sheets.map((sheet) => sheet.name));
  }
  const cards: Scorecard[] = [];
  for (const form of forms) {
    const chosen = named ?? recognisedProfile(form);
    const { profile, ...own } = applyOwnWords(chosen.profile, form);
    cards.push(scoreForm(form, profile, { chosenBy: chosen.chosenBy, ...own }, settings.rulings));
  }
  return cards;
}

/** Every row is reported with its derivation, and rules hold rows against one another: that takes its time. */
function refuseTooManyRows(forms: readonly Form[], limits: Limits): void {
  let rows = 0;
  for (const { groups, totals, budget, tasks, summaries } of forms) {
    rows +=
      indicatorsOf(groups).length + totals.length + (budget?.rows.length ?? 0) + (tasks?.rows.length ?? 0);
    for (const table of summaries) rows += table.rows.length;
  }
  if (rows > limits.formRows) throw beyond('formRows', limits);
}

/** -p › perf-score.yaml; null where the form's own words are to say, or national. */
async function namedProfile(settings: Settings, options: Pick<CheckOptions, 'profile'>) {
  const name = options.profile ?? settings.profile;
  if (!name) return null;
  const profile = await loadProfile(
    name,
    KNOWN_RULES.map(({ id }) => id),
  );
  const chosenBy = options.profile
    ? text('由 -p 指定', 'named by -p')
    : text(`由 ${settings.file} 指定`, `named by ${settings.file}`);
  return { profile, chosenBy };
}

function recognisedProfile(form: Form) {
  const by = isEvaluation(form) ? 'reviewer' : 'department';
  const profiles = shippedProfiles().filter(({ evaluation }) => evaluation.by === by);
  const general = profiles.find(({ id }) => id === 'evaluation') ?? nationalProfile();
  return recogniseProfile(wordsOf(form), profiles, general);
}

/** Header words that any profile knows: the table has to be read before the profile can be recognised. */
function extraHeaders(): Profile['headers'] {
  if (headerWords) return headerWords;
  const words = shippedProfiles().reduce(withHeaders, {});
  headerWords = words;
  return words;
}

let headerWords: Profile['headers'] | undefined;

/** A profile of one's own may know header words that none of the shipped ones does. */
function withHeaders(words: Profile['headers'], { headers }: Profile): Profile['headers'] {
  const both = { ...words };
  for (const [role, list] of Object.entries(headers) as [Role, string[]][]) {
    both[role] = [...(words[role] ?? []), ...list];
  }
  return both;
}

function noForm(sheets: readonly string[]): Problem {
  if (sheets.length === 0)
    return new Problem(
      'no-form',
      text(
        '文档里没有表格，读不出绩效自评表；自评表在别的文件里时，请检查那个文件。',
        'The document has no table, so there is no evaluation form in it; if the form is in another file, check that one.',
      ),
    );
  const names = sheets.map((name) => `“${name}”`).join('、');
  return new Problem(
    'no-form',
    text(
      `工作表${names}里没有找到绩效自评表：要找的是一行表头，写着三级指标（或指标名称），以及目标值、实际完成值、分值、得分中的至少两项；评价汇总表则要有指标（或维度、类别）和得分、得分率。请确认文件没有选错，或把表头改成通行的名称。`,
      `No evaluation form in ${sheets.join(', ')}: looked for a header row that names the indicators and at least two of target, actual, points and score, or, for the summary of an evaluation, names with scores or rates; check that this is the right file.`,
    ),
  );
}
