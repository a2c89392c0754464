import type { Command } from 'commander';
import type { CommandFile } from '../command.ts';
export const check: CommandFile = {
  usage: 'check',
  define(command: Command) {
    command.description('检查');
    command.argument('<paths...>', '文件');
  },
  async run() {
    return { text: '', code: 0 };
  },
};
