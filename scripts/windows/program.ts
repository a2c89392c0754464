import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { areDropped, checkDropped } from '../../src/cli/dropped.ts';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** The entry of `perf-score.exe`: what was dropped on it is checked, anything else is the command line. */
const FLAG = '--dropped';

const given = process.argv.slice(2);
/** `拖到这里.cmd` says so, because a prompt stands behind it whatever happens. */
const flagged = given[0] === FLAG;
const argv = flagged ? given.slice(1) : given;
const io: Io = {
  argv,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
};
/** A window that shows this program and nothing else closes with it. The prompt of Windows sets PROMPT for what it starts. */
const ownWindow = process.stdin.isTTY === true && (flagged || process.env.PROMPT === undefined);

const HOW_TO = [
  '把一张自评表，或装有自评表的文件夹，拖到 perf-score.exe（或“拖到这里.cmd”）上，松开鼠标即可。',
  '标好颜色和批注的副本放在原表旁边，复核报告在浏览器里打开；原表不会改动，文件不会离开这台电脑。',
  '在命令行里用：perf-score check 自评表.xlsx；全部用法：perf-score --help',
];

// Should it all end before there is an answer.
process.exitCode = 2;
answer()
  .then((code) => {
    process.exitCode = code;
  })
  .then(() => (ownWindow ? enter() : undefined));

async function answer(): Promise<number> {
  if (areDropped(argv)) return dropped();
  if (argv.length > 0 && !flagged) return main(io);
  if (!flagged && !ownWindow) return main(io);
  say(HOW_TO);
  return 2;
}

async function dropped(): Promise<number> {
  if (ownWindow) say(['正在检查，请稍候……', '']);
  const { lines, report, code } = await checkDropped(io, join(homedir(), '绩效自评表复核'));
  say(lines);
  if (report !== null && process.stdin.isTTY) open(report);
  return code;
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** By way of a variable, because in a command Windows takes & ^ and % of a name for its own. */
function open(file: string): void {
  const browser = spawn('cmd', ['/d', '/c', 'start "" "%PERF_SCORE_REPORT%"'], {
    env: { ...process.env, PERF_SCORE_REPORT: file },
    windowsVerbatimArguments: true,
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
  });
  browser.on('error', () => say(['浏览器没能打开，请双击上面的报告。']));
  browser.unref();
}

/** Waits for the Enter key. */
function enter(): Promise<void> {
  say(['', '按回车键关闭本窗口。']);
  return new Promise((resolve) => {
    process.stdin.once('data', () => {
      process.stdin.pause();
      resolve();
    });
  });
}
