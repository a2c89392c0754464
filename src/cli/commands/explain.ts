import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { mayHoldForm } from '../../formats/endings.ts';
import type { KnownRule } from '../../inspect/explain.ts';
import { Problem } from '../../model/problem.ts';
import type { Presentation } from '../../reporters/presentation.ts';
import { type Language, text } from '../../text/language.ts';
import { pad, widthOf, wrap } from '../../text/width.ts';
import type { Call, CommandFile, Outcome } from '../command.ts';
import { widthOf as terminalWidth, wantsColour } from '../io.ts';
import { profileFrom } from '../options.ts';

const WORDS = {
  zh: {
    about: '解释一条规则，或一个得分是怎样重算出来的。不带参数时列出全部规则。',
    summary: '解释规则或某一格的得分',
    usage: '[选项] [规则] | [<文件> <单元格>]',
    subject: '规则名，或自评表文件',
    cell: '单元格，例如 H40 或 工作表名!H40',
    profile: '指定口径（默认按表中用语认出）',
    labels: ['查什么', '为什么', '常见原因', '级别'],
    severity: { error: '错误', warning: '警告', info: '说明' },
    change: (id: string) => `可用 --rule ${id}=off|info|warning|error 调整`,
  },
  en: {
    about: 'Explains a rule, or how a score is recomputed. Without arguments it lists all rules.',
    summary: 'explain a rule or the score in a cell',
    usage: '[options] [rule] | [<form> <cell>]',
    subject: 'id of a rule, or a form',
    cell: 'a cell, such as H40 or Sheet!H40',
    profile: 'the rules to go by (default: recognised by the form)',
    labels: ['what', 'why', 'causes', 'level'],
    severity: { error: 'error', warning: 'warning', info: 'note' },
    change: (id: string) => `change it with --rule ${id}=off|info|warning|error`,
  },
} as const;

/** `perf-score explain`: a rule, or the derivation of a score. */
export const explain: CommandFile = {
  name: 'explain',
  define(command: Command, language: Language) {
    const words = WORDS[language];
    command
      .description(words.about)
      .summary(words.summary)
      .usage(words.usage)
      .argument('[rule|form]', words.subject)
      .argument('[cell]', words.cell)
      .option('-p, --profile <id|folder>', words.profile);
  },
  run,
};

async function run(call: Call): Promise<Outcome> {
  const { io, language, args, command } = call;
  const [subject, cell] = args;
  const [{ KNOWN_RULES, explainCell }, { requireRule }] = await Promise.all([
    import('../../inspect/explain.ts'),
    import('../../judge.ts'),
  ]);
  const width = Math.min(terminalWidth(io), 120);
  if (subject === undefined) return { text: ruleList(KNOWN_RULES, language, width), code: 0 };

  const file = resolve(io.cwd, subject);
  if (cell === undefined) {
    if (mayHoldForm(subject)) throw cellMissing(subject);
    return { text: rulePage(requireRule(subject, 'perf-score explain'), language, width), code: 0 };
  }
  if (!existsSync(file)) {
    throw new Problem(
      'not-found',
      text(`没有“${subject}”这个文件；请核对路径。`, `There is no file “${subject}”.`),
    );
  }
  const flags = command.optsWithGlobals<{ profile?: string; color: boolean }>();
  const options = { profile: profileFrom(flags.profile, io.cwd), rules: new Map(), language };
  const explanation = await explainCell(file, cell, options);
  const { explanationText } = await import('../../reporters/text/explanation.ts');
  const presentation: Presentation = { language, colour: wantsColour(io, flags.color), width, quiet: false };
  return { text: await explanationText(explanation, presentation), code: 0 };
}

function cellMissing(subject: string): Problem {
  return new Problem(
    'usage',
    text(
      `请再写明单元格，例如 perf-score explain ${subject} H40；要检查整张表请用 perf-score check ${subject}。`,
      `Name a cell too, such as perf-score explain ${subject} H40; to check the whole form use perf-score check ${subject}.`,
    ),
  );
}

function rulePage({ id, severity, page }: KnownRule, language: Language, width: number): string {
  const words = WORDS[language];
  const level = `${words.severity[severity]}${language === 'zh' ? '；' : '; '}${words.change(id)}`;
  const texts = [page.what[language], page.why[language], page.causes[language], level];
  const lines = words.labels.flatMap((label, index) =>
    wrap(texts[index] ?? '', width - 10).map((line, at) => pad(at === 0 ? label : '', 10) + line),
  );
  return `${id}\n\n${lines.join('\n')}\n`;
}

function ruleList(rules: readonly KnownRule[], language: Language, width: number): string {
  const names = Math.max(...rules.map(({ id }) => widthOf(id))) + 2;
  const levels = ['error', 'warning', 'info'] as const;
  const blocks = levels.map((level) => {
    const lines = rules
      .filter((rule) => rule.severity === level)
      .flatMap(({ id, page }) =>
        wrap(page.what[language], width - names - 2).map(
          (line, at) => `  ${pad(at === 0 ? id : '', names)}${line}`,
        ),
      );
    return `${WORDS[language].severity[level]}\n${lines.join('\n')}\n`;
  });
  return blocks.join('\n');
}
