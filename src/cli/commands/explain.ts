import type { Command } from 'commander';
import type { CommandFile } from '../command.ts';
export const explain: CommandFile = {
  usage: 'explain',
  define(command: Command) {
    command.description('解释');
  },
  async run() {
    return { text: '', code: 0 };
  },
};
