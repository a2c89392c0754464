import type { FileReport, Report } from '../../model/report.ts';
import type { Reporter, RuleNote } from '../presentation.ts';
import { fileUri } from '../wording/file-uri.ts';
import { betweenSentence, findingSentence } from '../wording/finding-text.ts';
import { WORDS, type Words } from '../wording/labels.ts';
import { LEVELS, message, sarifResult } from './sarif-result.ts';

/** SARIF 2.1.0: one run, a result a finding; what could not be checked is a notification of the invocation. */
export const sarif: Reporter = (report, { language, rules = [] }) => {
  const words = WORDS[language];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { ...driver(report, rules), language: LANGUAGES[language] } },
    language: LANGUAGES[language],
    invocations: [invocation(report.files, words)],
    artifacts: [...new Set(report.files.map(({ file }) => fileUri(file)))].map((uri) => ({
      location: { uri },
      roles: ['analysisTarget'],
    })),
    results: [
      ...report.files.flatMap(({ file, forms }) =>
        forms.flatMap((form) =>
          form.findings.map((one) => sarifResult(one, file, findingSentence(one, form), indexes, words)),
        ),
      ),
      ...(report.between ?? []).map((one) =>
        sarifResult(one, one.file, betweenSentence(one), indexes, words),
      ),
    ],
    columnKind: 'utf16CodeUnits',
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;

function driver({ tool, files }: Report, rules: readonly RuleNote[]) {
  const codes = files.flatMap(({ error }) => (error === null ? [] : [error.code]));
  return {
    name: tool.name,
    version: tool.version,
    rules: rules.map(({ id, severity, what, why, causes }) => ({
      id,
      shortDescription: message(what),
      fullDescription: message(`${what}\n${why}`),
      help: message(`${what}\n${why}\n${causes}`),
      defaultConfiguration: { level: LEVELS[severity] },
    })),
    notifications: [...new Set(codes)].map((id) => ({ id })),
  };
}

function invocation(files: readonly FileReport[], words: Words) {
  const notifications = files.flatMap(({ file, error, internalErrors }) => {
    const locations = [{ physicalLocation: { artifactLocation: { uri: fileUri(file) } } }];
    const notice = (text: string) => ({ level: 'error', message: message(text), locations });
    const crashes = internalErrors.map((crash) => ({
      ...notice(words.ruleFailed(crash.rule, crash.message)),
      associatedRule: { id: crash.rule },
    }));
    return error === null
      ? crashes
      : [{ ...notice(error.message), descriptor: { id: error.code } }, ...crashes];
  });
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
}
