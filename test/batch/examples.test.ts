import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lacks } from '../tools.ts';

/** The files in examples/, tried as the shell that runs them would (`npm test` builds before). */
const root = join(import.meta.dirname, '../..');
const example = (name: string) => join(root, 'examples', name);

let box: string;
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'perf-score-examples-'));
  mkdirSync(join(box, 'bin'));
  symlinkSync(join(root, 'bin/perf-score.js'), join(box, 'bin/perf-score'));
  mkdirSync(join(box, 'forms'));
  for (const name of [
    'baoxie-2022.xlsx',
    'putuo-sports-2022.xlsx',
    'clean/baoxie-2022.xlsx',
    'wrong/score-blank.xlsx',
  ]) {
    cpSync(join(root, 'fixtures', name), join(box, 'forms', name.replace('/', '-')));
  }
});
afterEach(() => rmSync(box, { recursive: true }));

function shell(script: string, env: Record<string, string> = {}, cwd = box) {
  const ran = spawnSync('sh', ['-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(box, 'bin')}:${process.env.PATH}`, ...env },
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
const read = (name: string) => readFileSync(join(box, name), 'utf8');

describe('parallel.sh', () => {
  test.skipIf(lacks('parallel'))('gives what one run gives', () => {
    const one = shell('perf-score check forms -f json --no-annotate');
    const ran = shell(`${example('parallel.sh')} forms 3 -f json -f csv:all.csv`);
    const report = JSON.parse(ran.stdout);
    // The parts write marked copies beside the forms, the one run did not.
    for (const file of report.files) file.annotated = null;
    expect(report).toEqual(JSON.parse(one.stdout));
    expect(ran.code).toBe(one.code);
    expect(read('all.csv').length).toBeGreaterThan(100);
    expect(shell('ls').stdout).not.toContain('parts.');
  });

  test
    .skipIf(lacks('parallel'))
    .each(['附件[1]（终稿） "it\'s"', '$(touch hit)`touch hit`; touch hit & {} {#} {2}', '*', '-q'])(
    'takes a folder called %s',
    (folder) => {
      renameSync(join(box, 'forms'), join(box, folder));
      const ran = shell(`${example('parallel.sh')} "$folder" 2 -f json`, { folder });
      expect(JSON.parse(ran.stdout).summary).toMatchObject({ files: 4, unreadable: 0 });
      expect(existsSync(join(box, 'hit'))).toBe(false);
    },
  );

  test.skipIf(lacks('parallel'))('says when a part did not come to its end', () => {
    rmSync(join(box, 'bin/perf-score'));
    const program = join(root, 'bin/perf-score.js');
    writeFileSync(
      join(box, 'bin/perf-score'),
      `#!/bin/sh\ncase "$*" in *2/3*) kill -9 $$;; esac\nexec node '${program}' "$@"\n`,
      { mode: 0o755 },
    );
    const ran = shell(`${example('parallel.sh')} forms 3`);
    expect(ran.stderr).toContain('缺少第 2 份（共 3 份）');
    expect(ran.code).toBe(2);
  });
});

test('kubernetes-job.yaml: every pod does its part, and the parts make the whole', () => {
  const job = parse(readFileSync(example('kubernetes-job.yaml'), 'utf8'));
  expect([job.apiVersion, job.kind, job.spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  const [container] = job.spec.template.spec.containers;
  const mounts = container.volumeMounts.map(({ name }: { name: string }) => name);
  expect(job.spec.template.spec.volumes.map(({ name }: { name: string }) => name)).toEqual(mounts);
  mkdirSync(join(box, 'results'));
  const script = container.args[0].replaceAll('/forms', 'forms').replaceAll('/results', 'results');
  for (let index = 0; index < job.spec.completions; index++) {
    expect(shell(script, { JOB_COMPLETION_INDEX: String(index) }).code).toBe(0);
  }
  const merged = shell('perf-score merge results/part-*.jsonl -f json');
  expect(merged.stdout).toBe(shell('perf-score check forms -f json --no-annotate').stdout);
});

describe('github-action.yml', () => {
  const workflow = parse(readFileSync(example('github-action.yml'), 'utf8'));
  const scripts = (job: string): string[] =>
    workflow.jobs[job].steps.flatMap(({ run }: { run?: string }) =>
      run && !run.includes('npm install') ? [run] : [],
    );

  function run(): { code: number | null; stdout: string; stderr: string }[] {
    for (const part of workflow.jobs.check.strategy.matrix.part) {
      for (const script of scripts('check')) {
        // GitHub runs a step with -e.
        expect(shell(`set -e\n${script.replace(/\$\{\{ matrix\.part \}\}/g, part)}`).code).toBe(0);
      }
    }
    return scripts('report').map((script) =>
      shell(`set -e\n${script}`, { GITHUB_STEP_SUMMARY: join(box, 'step.md') }),
    );
  }

  test('fails for what is new, with annotations, a summary and a report', () => {
    writeFileSync(join(box, 'known-findings.json'), '{"version": 1, "files": {}}');
    const [report, summary] = run();
    expect(report?.code).toBe(1);
    expect(report?.stdout).toMatch(/^::error file=forms\/baoxie-2022\.xlsx/m);
    expect(summary?.code).toBe(0);
    expect(read('step.md')).toContain('baoxie-2022.xlsx');
    expect(read('report.html')).toContain('<html');
  });

  test('passes when all of it is known', () => {
    shell('perf-score check . --baseline known-findings.json --update-baseline --no-annotate');
    expect(run().map(({ code }) => code)).toEqual([0, 0]);
  });
});

describe('pre-commit', () => {
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: box, encoding: 'utf8', stdio: 'pipe' });
  const commit = () => shell('git commit --quiet -m forms');

  beforeEach(() => {
    git('init', '--quiet');
    git('config', 'user.name', 'A Clerk');
    git('config', 'user.email', 'clerk@example.org');
    cpSync(example('pre-commit'), join(box, '.git/hooks/pre-commit'));
  });

  test('lets what is clean pass, and what is no form', () => {
    writeFileSync(join(box, 'README'), 'forms');
    git('add', 'README');
    expect(commit()).toEqual({ code: 0, stdout: '', stderr: '' });
    git('add', 'forms/clean-baoxie-2022.xlsx');
    expect(commit().code).toBe(0);
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(2);
  });

  test('stops a form with errors and says which', () => {
    git('add', 'forms/baoxie-2022.xlsx');
    const ran = commit();
    expect(ran.code).toBe(1);
    expect(ran.stdout + ran.stderr).toContain('应为 1.00');
    expect(git('status', '--short')).toContain('A  forms/baoxie-2022.xlsx');
  });

  test('looks at what is staged, not at what lies in the folder, and goes by the settings there', () => {
    writeFileSync(join(box, 'forms/perf-score.yaml'), 'rules:\n  score-mismatch: warning\n');
    git('add', 'forms/baoxie-2022.xlsx', 'forms/perf-score.yaml');
    writeFileSync(join(box, 'forms/baoxie-2022.xlsx'), 'half saved');
    expect(commit().code).toBe(0);
  });

  test('has beside it all that the settings name: a profile, and other forms', () => {
    shell('perf-score profile init county --from national');
    writeFileSync(
      join(box, 'perf-score.yaml'),
      `profile: ./county
rulings:
  - { form: forms/baoxie-2022.xlsx, indicator: 优抚医疗保障率, score: 0.60, reason: 已核定 }
  - { form: putuo-sports-2022.xlsx, indicator: 没有这个指标, score: 1, reason: 只与另一张表有关 }
`,
    );
    git('add', 'forms', 'county', 'perf-score.yaml');
    git('commit', '--quiet', '--no-verify', '-m', 'forms');
    cpSync(join(box, 'forms/baoxie-2022.xlsx'), join(box, 'forms/带 空格.xlsx'));
    git('add', 'forms/带 空格.xlsx');
    const ran = commit();
    expect(ran.stdout + ran.stderr).toContain('forms/带 空格.xlsx');
    expect(ran.stdout + ran.stderr).not.toMatch(/这里没有文件|没有这个指标|没能检查|putuo/);
    expect(ran.code).toBe(1);
  });

  test('passes over marked copies', () => {
    shell('perf-score check forms/baoxie-2022.xlsx');
    git('add', 'forms/baoxie-2022.checked.xlsx');
    expect(commit()).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
