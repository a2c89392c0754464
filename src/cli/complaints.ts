import type { Command, CommanderError } from 'commander';
import { nearest, Problem } from '../model/problem.ts';
import { type Text, text } from '../text/language.ts';

/**
 * Puts what commander has to say into the languages of the screen.
 * @throws Problem; for help and version, which are no complaints, the error as it came
 */
export function complain(error: CommanderError, command: Command): never {
  if (NO_COMPLAINTS.has(error.code)) throw error;
  throw new Problem('usage', sentence(error, command));
}

/**
 * An empty word is what a shell makes of a variable without a value. Taken for a path it would be the current folder, with
 * all that lies below.
 *
 * @throws Problem
 */
export function refuseEmpty(command: Command): void {
  const values = command.optsWithGlobals();
  const option = command.options.find((one) => values[one.attributeName()] === '');
  if (!option && !command.args.includes('')) return;
  const name = option?.long ?? fullName(command);
  throw new Problem(
    'usage',
    text(
      `${name} 后面是空的路径，多半是脚本里的变量没有值；请写上文件或文件夹，当前文件夹写作“.”。`,
      `${name} was given an empty path, most likely a variable without a value; name a file or a folder; the current one is “.”.`,
    ),
  );
}

const NO_COMPLAINTS = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Commander quotes the word in question; its code says what is wrong with it. */
function sentence(error: CommanderError, command: Command): Text {
  const word = error.message.match(/'([^']*)'/)?.[1] ?? '';
  const name = fullName(command);
  const help = text(`用 ${name} --help 查看用法。`, `See ${name} --help.`);
  switch (error.code) {
    case 'commander.unknownOption':
      return join(unknownOption(word, command), help);
    case 'commander.missingArgument':
      return join(text(`${name} 后面缺少“${word}”。`, `${name} lacks “${word}”.`), help);
    case 'commander.optionMissingArgument':
      return join(text(`选项“${word}”后面缺少值。`, `The option “${word}” lacks its value.`), help);
    case 'commander.excessArguments':
      return join(text(`${name} 的参数太多。`, `Too many arguments for ${name}.`), help);
    case 'commander.unknownCommand':
      return unknownCommand(word, command);
    default:
      return join(text(`命令写得不对（${error.message}）。`, `${error.message}.`), help);
  }
}

function unknownOption(word: string, command: Command): Text {
  const known = [command, command.parent]
    .flatMap((owner) => owner?.options ?? [])
    .flatMap((option) => option.long ?? []);
  const near = nearest(word, [...known, '--help']);
  return text(
    `没有 ${word} 这个选项。${near ? `是不是 ${near}？` : ''}`,
    `There is no option ${word}.${near ? ` Did you mean ${near}?` : ''}`,
  );
}

/** Whoever leaves out the command most likely wants the main one. */
function unknownCommand(word: string, command: Command): Text {
  if (/[./\\]/.test(word)) {
    return text(
      `没有 ${word} 这个命令。要检查表格，请写 perf-score check ${word}。`,
      `There is no command ${word}. To check a form write perf-score check ${word}.`,
    );
  }
  const names = command.commands.map((sub) => sub.name());
  const near = nearest(word, names);
  return text(
    `没有 ${word} 这个命令，可以用：${names.join('、')}。${near ? `是不是 ${near}？` : ''}`,
    `There is no command ${word}; there are ${names.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
  );
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function join(first: Text, second: Text): Text {
  return { zh: first.zh + second.zh, en: `${first.en} ${second.en}` };
}
