import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/model/decimal.ts';
import { type BatchForm, worstFirst } from '../../../src/reporters/batch.ts';
import { differenceBins, scoreBins } from '../../../src/reporters/html/bins.ts';
import { htmlPage } from '../../../src/reporters/html/index.ts';
import { PAGE_WORDS } from '../../../src/reporters/html/labels.ts';
import { cleanFile, sampleFile, sampleForm, sampleReport } from '../sample-report.ts';

const { bins } = PAGE_WORDS.zh;
const score = fc.integer({ min: 0, max: 12_000 }).map((cents) => new Decimal(cents).div(100).toFixed());
const batch = fc.array(fc.record({ stated: fc.option(score), recomputed: fc.option(score) }), {
  maxLength: 40,
});

function formsOf(totals: readonly { stated: string | null; recomputed: string | null }[]): BatchForm[] {
  const files = totals.map((sums, index) => {
    const all = { points: '100', summed: null, cell: null, ...sums };
    return sampleFile({ file: `${index}.xlsx`, forms: [sampleForm({ totals: all })] });
  });
  return worstFirst(sampleReport(files));
}

const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('the distributions', () => {
  it('put every form whose totals are known into one bin', () => {
    fc.assert(
      fc.property(batch, (totals) => {
        const known = totals.filter((it) => it.stated !== null && it.recomputed !== null).length;
        const scores = scoreBins(formsOf(totals), bins);
        expect([add(scores.stated), add(scores.recomputed), scores.counted]).toEqual([known, known, known]);
        const differences = differenceBins(formsOf(totals), bins);
        expect(add(differences.counts)).toBe(known);
        expect(differences.above + differences.equal + differences.below).toBe(known);
      }),
    );
  });

  it.each([
    ['97.69', '98.09', '97–98', '98–99', '+0.1~1'],
    ['100', '100', '100', '100', '0'],
    ['101', '59.99', '超过 100', '不足 60', '−5 以上'],
    ['88', '87.99', '88–90', '86–88', '−0.1 内'],
  ])('stated %s and recomputed %s lie in %s and %s, apart by %s', (stated, recomputed, one, other, apart) => {
    const forms = formsOf([{ stated, recomputed }]);
    const scores = scoreBins(forms, bins);
    expect(scores.labels[scores.stated.indexOf(1)]).toBe(one);
    expect(scores.labels[scores.recomputed.indexOf(1)]).toBe(other);
    const differences = differenceBins(forms, bins);
    expect(differences.labels[differences.counts.indexOf(1)]).toBe(apart);
  });

  it('counts a form of 50 points by its share', () => {
    const totals = { points: '50', stated: '49', summed: null, recomputed: '49', cell: null };
    const file = sampleFile({ forms: [sampleForm({ totals })] });
    const { labels, stated } = scoreBins(worstFirst(sampleReport([file])), bins);
    expect(labels[stated.indexOf(1)]).toBe('98–99');
  });
});

describe('charts', () => {
  const zh = { language: 'zh', colour: false, width: 80, quiet: false } as const;

  it('draws bars that are named, described and repeated as a table', async () => {
    const files = ['甲局', '乙局', '丙局', '丁局'].map((name) =>
      sampleFile({ file: `2022/${name}/表.xlsx`, forms: [sampleForm({ head: [] })] }),
    );
    const page = String(await htmlPage(sampleReport(files), zh));
    expect(page.match(/<svg role="img" [^>]*aria-labelledby="(\w+)-t \1-d"><title id="\1-t">/g)).toHaveLength(
      4,
    );
    expect(page).toContain('<th scope="row">甲局</th><td class="n">1</td><td class="n">1</td>');
    expect(page).toContain('<th scope="row">+0.1~1</th><td class="n">4</td>');
  });

  it('draws none of a clean form alone', async () => {
    expect(String(await htmlPage(sampleReport([cleanFile()]), zh))).not.toContain('<svg');
  });
});
