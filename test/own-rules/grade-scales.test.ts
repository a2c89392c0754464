import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/own-rules/footnotes.ts';
import { squeeze } from '../../src/text/squeeze.ts';

const gradesOf = (words: string) =>
  claimsIn(squeeze(words)).find(({ setting }) => setting === 'grades')?.value ?? null;

const FOUR = '优秀 90–100、良好 80–90、中 60–80、差 0–60';
const CUT_75 = '优秀 90–100、良好 75–90、合格 60–75、不合格 0–60';
const FIVE = '优秀 90–100、良好 80–89、中 70–79、合格 60–69、差 0–60';

describe('a scale of grades, in any writing', () => {
  it.each([
    {
      words: '绩效评价结果分为优秀（X≥90）、良好（90>X≥75）、合格（75＞X≥60）和不合格（X<60）四个等级。',
      grades: CUT_75,
    },
    { words: '得分≥90为优秀，75≤得分<90为良好，60≤得分<75为合格，得分<60为不合格', grades: CUT_75 },
    { words: '评价等级：优秀（≥90分）；良好（≥75且<90）；合格（≥60且<75）；不合格（<60分）', grades: CUT_75 },
    { words: '优秀（>=90）、良好（>=75,<90）、合格（>=60,<75）、不合格（<60）', grades: CUT_75 },
    { words: '优秀[90,100]、良好[80,90)、中[60,80)、差[0,60)', grades: FOUR },
    {
      words: '综合得分在90分（含）以上的为优秀，80（含）-90分的为良好，60（含）-80分的为中，60分以下的为差',
      grades: FOUR,
    },
    {
      words: '注：优秀（得分≥90）、良好（80～89）、中（70～79）、合格（60～69）、差（得分<60）。',
      grades: FIVE,
    },
    { words: '90～100优秀，80～89良好，70～79中，60～69合格，60以下差', grades: FIVE },
    {
      words: '评价结果分为四个等级：100—90分为优秀；89—80分为良好；79—70分为基本合格；69分以下为不合格。',
      grades: '优秀 90–100、良好 80–89、基本合格 70–79、不合格 0–69',
    },
    {
      words:
        '90分（含）以上评定为优秀、75分（含）至90分评定为良好、60分（含）至75分评定为合格、不足60分评定为不合格',
      grades: CUT_75,
    },
  ])('$words', ({ words, grades }) => {
    expect(gradesOf(words)).toBe(grades);
  });

  it.each([
    '优秀率90%以上得5分，80%-90%得3分，良好率60%以下不得分',
    '满意度≥90%得满分，80%—90%得8分，60%—80%得6分',
    '优秀、良好、中、差四档，由评审组认定',
  ])('none in: %s', (words) => {
    expect(gradesOf(words)).toBeNull();
  });
});
