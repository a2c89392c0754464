import type { Command } from 'commander';
import type { Language } from '../text/language.ts';
import type { Io } from './io.ts';

/** One command of the program; a file each in `commands/`. */
export interface CommandFile {
  name: string;
  /** Adds the description, the arguments and the options. */
  define(command: Command, language: Language): void;
  run(call: Call): Promise<Outcome>;
}

/** One use of a command. */
export interface Call {
  io: Io;
  language: Language;
  args: readonly string[];
  /** The parsed command, for its options and where their values came from. */
  command: Command;
}

/** What a command leaves: the one document for stdout, and the exit code. */
export interface Outcome {
  text: string;
  code: ExitCode;
}

/** 0 clean · 1 findings at or above `--fail-on` · 2 something could not be checked, or the request was wrong. */
export type ExitCode = 0 | 1 | 2;
