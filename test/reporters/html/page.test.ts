import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { htmlPage } from '../../../src/reporters/html/index.ts';
import { ruleName } from '../../../src/reporters/wording/rule-names.ts';
import { RULES } from '../../../src/rules/index.ts';
import {
  cleanFile,
  sampleFile,
  sampleForm,
  sampleReport,
  scoreMismatch,
  unreadableFile,
} from '../sample-report.ts';
import { fixtureReport } from './batch.ts';

const zh = { language: 'zh', colour: false, width: 80, quiet: false } as const;
const print = async (report: Report, folder?: string) =>
  String(await htmlPage(report, folder === undefined ? zh : { ...zh, folder }));

describe('the HTML report', () => {
  it('names files that could not be checked, and says why', async () => {
    const page = await print(sampleReport([sampleFile(), unreadableFile()]));
    expect(page).toContain('<th scope="row">旧表.xls</th>');
    expect(page).toContain('这是旧版 Excel 工作簿');
  });

  it('shows the three totals, the finding with its way out, and the derivation', async () => {
    const page = await print(sampleReport());
    for (const said of [
      '97.69',
      '98.09',
      '+0.40',
      'H40',
      '填了什么',
      '请把 H40 改为 1.00',
      '1.00 × 100 ÷ 100 = 1.00',
    ])
      expect(page).toContain(said);
  });

  it('gives every indicator one line in its form’s tree', async () => {
    const report = await fixtureReport();
    const page = await print(report);
    const indicators = report.files.flatMap((file) => file.forms).flatMap((form) => form.indicators);
    expect(page.match(/<td class="verdict">/g)).toHaveLength(indicators.length);
  });

  it.each([
    ['no file at all', []],
    ['only a file that is no workbook', [unreadableFile()]],
    ['a clean form', [cleanFile()]],
    ['a form without indicators or totals', [sampleFile({ forms: [bareForm()] })]],
  ])('is a whole document for %s', async (_, files) => {
    const page = await print(sampleReport(files));
    expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says of no file that nothing was checked', async () => {
    expect(await print(sampleReport([]))).toContain('<p class="result">没有检查任何文件。</p>');
  });

  it('is the same document for the same report', async () => {
    const report = sampleReport([sampleFile(), cleanFile(), unreadableFile()]);
    expect(await print(report)).toBe(await print(structuredClone(report)));
  });

  it('keeps the trees of the worst forms when there are too many, and says so at the others', async () => {
    const [indicator] = sampleForm().indicators;
    if (!indicator) throw new Error('The sample has no indicator.');
    const big = sampleForm({ indicators: Array(60_000).fill(indicator), title: '大表' });
    const page = await print(
      sampleReport([cleanFile({ forms: [{ ...big, findings: [] }] }), sampleFile({ forms: [big] })]),
    );
    expect(page.match(/<td class="verdict">/g)).toHaveLength(60_000);
    expect(page.indexOf('表太多，这张表的指标树从略')).toBeGreaterThan(
      page.lastIndexOf('<td class="verdict">'),
    );
  });

  it('lists what shows only between forms, what the baseline knows, and what of it is gone', async () => {
    const { rule, severity, cell, subject } = scoreMismatch();
    const known = {
      rule,
      severity,
      cell,
      subject,
      fingerprint: 'x',
      reason: '上年已说明',
      date: '2023-06-10',
    };
    const report: Report = {
      ...sampleReport([sampleFile({ forms: [sampleForm({ known: [known] })] })]),
      between: [
        {
          ...scoreMismatch({ message: '两表文字雷同' }),
          file: '甲.xlsx',
          others: [{ file: '乙.xlsx', cell: '表!I9' }],
        },
      ],
      baseline: { file: '基线.json', known: 1, stale: [{ file: '丙.xlsx', fingerprint: '旧|指纹' }] },
    };
    const page = await print(report);
    for (const said of ['两表文字雷同', '甲.xlsx › 自评表!H40', '乙.xlsx › 表!I9', '上年已说明', '旧|指纹'])
      expect(page).toContain(said);
  });

  it.each([
    ['proportion', '方法：按完成比例 [1]'],
    ['criterion-per-item', '方法：按缺项扣分 [1]'],
    ['none', ' [1]'],
    ['of-another-version', '方法：of-another-version [1]'],
  ])('names the method %s: %s', async (method, said) => {
    const indicators = sampleForm().indicators.map((one) => ({ ...one, method }));
    expect(await print(sampleReport([sampleFile({ forms: [sampleForm({ indicators })] })]))).toContain(
      `<p>${said}</p>`,
    );
  });

  it('names every rule in words', () => {
    const ids = RULES.map(({ id }) => id);
    const unnamed = ids.filter((id) => ruleName(id, 'zh') === id || ruleName(id, 'en') === id);
    expect(unnamed, 'not yet in src/reporters/wording/rule-names.ts').toEqual([]);
  });
});

describe('links to the marked copies', () => {
  it.each([
    ['beside the report', 'out/附件 1.checked.xlsx', 'out', '%E9%99%84%E4%BB%B6%201.checked.xlsx'],
    ['in a folder of its own', 'marked/a#1.xlsx', 'reports/html', '../../marked/a%231.xlsx'],
    ['named like a script', 'javascript:alert(1)', '.', 'javascript%3Aalert(1)'],
  ])('%s', async (_, annotated, folder, href) => {
    expect(await print(sampleReport([sampleFile({ annotated })]), folder)).toContain(`<a href="${href}">`);
  });
});

describe('what a form may not do to the page', () => {
  const words = `</noscript></script><img src=x onerror="steal()">&lt;'"\u202e`;

  it('adds no markup, whatever stands in its cells', async () => {
    const hostile = JSON.parse(
      JSON.stringify(sampleReport(), (key, value) =>
        typeof value === 'string' && FREE_TEXT.has(key) ? words : value,
      ),
    );
    const tags = (page: string) => page.match(/<[a-z/!][^\s>]*/gi);
    const page = await print(hostile);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u202e');
    expect(page).toContain(
      '&lt;/noscript&gt;&lt;/script&gt;&lt;img src=x onerror=&quot;steal()&quot;&gt;&amp;lt;',
    );
    const calm = JSON.parse(JSON.stringify(hostile).replaceAll(JSON.stringify(words).slice(1, -1), '字'));
    expect(tags(page)).toEqual(tags(await print(calm)));
  });

  it('lets one script and one style run, by their hashes, and nothing load', async () => {
    const page = await print(await fixtureReport());
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text = '') => `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`;
    const one = (tag: string) => {
      const found = [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))];
      expect(found).toHaveLength(1);
      return found[0]?.[1];
    };
    expect(policy.split('; ')).toEqual([
      'default-src &#39;none&#39;',
      `script-src ${hash(one('script'))}`,
      `style-src ${hash(one('style'))}`,
      'img-src data:',
      'base-uri &#39;none&#39;',
      'form-action &#39;none&#39;',
    ]);
    expect(page).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    expect(page).not.toMatch(/(src|href)="(?!data:|#)[a-z]+:/);
  });
});

/** Keys whose words come from a form or from its name. */
const FREE_TEXT = new Set([
  ...['file', 'sheet', 'title', 'layout', 'name', 'target', 'actual', 'words', 'message', 'why', 'remedy'],
  ...['found', 'expected', 'diagnosis', 'reason', 'by', 'because', 'label', 'expression', 'indicator'],
]);

function bareForm() {
  const none = { points: null, stated: null, summed: null, recomputed: null, cell: null };
  const coverage = { indicators: 0, exact: 0, interval: 0, unknown: 0, onTrust: 0 };
  return sampleForm({ title: null, totals: none, coverage, groups: [], indicators: [], findings: [] });
}
