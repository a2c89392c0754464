import { Command, CommanderError } from 'commander';
import { VERSION } from '../generated/version.generated.ts';
import type { Language } from '../text/language.ts';
import type { CommandFile, Outcome } from './command.ts';
import { check } from './commands/check.ts';
import { clean } from './commands/clean.ts';
import { config } from './commands/config.ts';
import { explain } from './commands/explain.ts';
import { fix } from './commands/fix.ts';
import { inspect } from './commands/inspect.ts';
import { merge } from './commands/merge.ts';
import { page } from './commands/page.ts';
import { profile } from './commands/profile.ts';
import { template } from './commands/template.ts';
import { test } from './commands/test.ts';
import { watch } from './commands/watch.ts';
import { complain, refuseEmpty } from './complaints.ts';
import { helpIn } from './help.ts';
import { type Io, widthOf, write } from './io.ts';
import { oneOf } from './options.ts';

/** One line a command. */
const COMMANDS: readonly CommandFile[] = [
  check,
  watch,
  test,
  merge,
  config,
  explain,
  inspect,
  clean,
  fix,
  profile,
  template,
  page,
];

const WORDS = {
  zh: {
    about: '复核绩效自评表：按口径重算每一个得分和合计，指出哪一格不对、为什么、应为多少，并在副本里标出来。',
    usage: '[选项] <命令>',
    lang: '输出语言：zh（默认）或 en',
    colour: '不用颜色（也可设环境变量 NO_COLOR）',
    debug: '列出每项设置来自哪里；程序出错时给出细节',
    version: '显示版本号',
    help: '显示帮助',
    helpUsage: 'help [命令]',
    helpCommand: '显示某个命令的帮助',
  },
  en: {
    about:
      'Checks budget performance self-evaluation forms: recomputes every score and total by the rules of the jurisdiction, says which cells disagree and why, and marks them in a copy.',
    usage: '[options] <command>',
    lang: 'language of the output: zh (default) or en',
    colour: 'no colours (also: environment variable NO_COLOR)',
    debug: 'show where each setting came from, and details when the program fails',
    version: 'show the version',
    help: 'show help',
    helpUsage: 'help [command]',
    helpCommand: 'show the help of a command',
  },
} as const;

/** Parses the command line and runs the command that it names. */
export async function run(io: Io, language: Language): Promise<Outcome> {
  const words = WORDS[language];
  let outcome: Outcome = { text: '', code: 0 };
  let help = '';
  const program = new Command('perf-score')
    .description(words.about)
    .usage(words.usage)
    .option('--lang <zh|en>', words.lang, (value: string) => oneOf('--lang', value, ['zh', 'en']))
    .option('--no-color', words.colour)
    .option('--debug', words.debug)
    .version(VERSION, '-V, --version', words.version)
    .helpCommand(words.helpUsage, words.helpCommand);
  const dress = (command: Command) => {
    const keep = (text: string) => {
      help += text;
    };
    command
      .helpOption('-h, --help', words.help)
      .configureOutput({ writeOut: keep, writeErr: keep, outputError: () => {} })
      .exitOverride((error) => complain(error, command))
      .configureHelp(helpIn(language, widthOf(io)));
  };
  for (const file of COMMANDS) {
    const command = program.command(file.name);
    file.define(command, language);
    command.action(async () => {
      refuseEmpty(command);
      outcome = await file.run({ io, language, args: command.args, command });
    });
    dress(command);
  }
  dress(program);

  try {
    await program.parseAsync([...io.argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text: help, code: 0 };
    // Nothing was asked for: the help goes where errors go.
    await write(io.stderr, help);
    return { text: '', code: 2 };
  }
  return outcome;
}
