import type { Profile } from '../model/profile.ts';
import type { Claim } from './claim.ts';

type Rule = Profile['quantitative']['descending'];

const TARGET = String.raw`(?:A|(?:年度|年初|全年)?(?:指标|目标)值?(?:\(A\))?)`;
const ACTUAL = String.raw`(?:B|(?:全年|年终)?实际(?:完成)?值?(?:\(B\))?|完成值)`;
/** What 反向指标 are, up to the formula: 「反向指标(即目标值为≤X,得分=」. */
const LEAD = '(?:反向|逆向|负向|反方向)[^。]{0,60}?';

const OVER_ACTUAL = new RegExp(`${LEAD}${TARGET}[÷/]${ACTUAL}`);
const LESS_EXCESS = new RegExp(
  String.raw`${LEAD}1-\(?(?:\(?${ACTUAL}-${TARGET}\)?|超出部分|超过部分)\)?[÷/]${TARGET}`,
);

/** How a target ≤ X that is exceeded is scored: 「反向指标 得分=权重*A/B」 or 「1-(实际值-目标值)/目标值」. */
export function descendingIn(words: string): Claim | null {
  const excess = LESS_EXCESS.exec(words);
  const found = excess ?? OVER_ACTUAL.exec(words);
  if (!found) return null;
  const rule: Rule = excess ? 'one-minus-excess' : 'target-over-actual';
  return {
    setting: 'quantitative.descending',
    value: NAMES[rule],
    words: found[0],
    of: (profile) => NAMES[profile.quantitative.descending],
    apply: (profile) => ({ ...profile, quantitative: { ...profile.quantitative, descending: rule } }),
  };
}

const NAMES: Record<Rule, string> = {
  'target-over-actual': '目标值÷实际值',
  'one-minus-excess': '1－（实际值－目标值）÷目标值',
};
