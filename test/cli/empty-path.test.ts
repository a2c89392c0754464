import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, type Sandbox, sandbox } from './run.ts';

let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx');
});
afterEach(() => box.done());

const FORM = 'baoxie-2022.xlsx';

test.each([
  ['perf-score check', ['check', '']],
  ['perf-score check', ['check', FORM, '']],
  ['--out', ['check', FORM, '-o', '']],
  ['--cache-dir', ['check', FORM, '--cache-dir=']],
  ['--baseline', ['check', FORM, '--baseline', '']],
  ['--profile', ['check', FORM, '-p', '']],
  ['perf-score watch', ['watch', '']],
  ['perf-score test', ['test', '']],
  ['perf-score merge', ['merge', '']],
  ['perf-score fix', ['fix', '']],
  ['perf-score inspect', ['inspect', '']],
])('an empty path behind %s is no folder: %j', async (name, argv) => {
  const ran = await run(box.path, argv);
  expect(ran).toEqual({
    code: 2,
    stdout: '',
    stderr: `错误：${name} 后面是空的路径，多半是脚本里的变量没有值；请写上文件或文件夹，当前文件夹写作“.”。\n`,
  });
  expect(readdirSync(box.path)).toEqual([FORM]);
});
