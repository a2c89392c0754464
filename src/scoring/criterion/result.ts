import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Value } from '../../model/value.ts';
import { normalise, parseValue } from '../../values/index.ts';
import { faultsNamed } from './faults.ts';
import type { Criterion } from './model.ts';

/**
 * The result that a standard is held against where the row has no cell for it: what its reason or opinion says,
 * 「在职人员控制率113.33%」, 「缺1项」, 「未公开」. Null where it does not say one clear result.
 */
export function resultInReason(indicator: Indicator, criterion: Criterion): Located<Value> | null {
  const { explanation } = indicator;
  if (!explanation) return null;
  const words = normalise(explanation.text);
  const said = saidIn(words, indicator, criterion);
  return said === null ? null : { ...explanation, text: said, value: parseValue(said) };
}

function saidIn(words: string, indicator: Indicator, criterion: Criterion): string | null {
  switch (criterion.kind) {
    case 'bands':
    case 'product':
      return rateIn(words, indicator.name);
    case 'losses': {
      const [loss] = criterion.losses;
      if (loss?.side !== 'fault') return rateIn(words, indicator.name);
      return faultsNamed(words, loss.unit) ? words : null;
    }
    case 'answer':
      return words.length <= LONGEST_ANSWER ? words : null;
    case 'shares':
      return words;
    default:
      return null;
  }
}

const LONGEST_ANSWER = 12;

const RATE =
  /(?<label>[\p{Script=Han}“”"]*?)(?:[=:为是仅]|达到?了?|仅为|只有|实际为)*(?<rate>-?\d+(?:\.\d+)?%)(?<after>以上|以下|以内|左右)?/gu;
/** How a rate comes about, which its last figure says: =136/120=113.33%, （136/120）. */
const WORKING = /=[^=,;。]*(?==-?\d+(?:\.\d+)?%)/g;
const ASIDE = /\([^()]*\)/g;

/** Rates of something else: the target, last year, a part. */
const ANOTHER = /目标|计划|要求|标准|上年|去年|预期|应达|约|近|其中|同期|[高低]于|超过|不足/;

/** 「调查满意度为88%」 of a row named 服务对象满意度: the only rate of the text that goes by the row's name. */
function rateIn(words: string, name: string): string | null {
  if (/^-?\d+(?:\.\d+)?%$/.test(words)) return words;
  const rates = [...words.replace(WORKING, '').replace(ASIDE, '').matchAll(RATE)].filter(({ groups }) =>
    isOf(groups?.label ?? '', name),
  );
  const found = new Set(rates.map(({ groups }) => groups?.rate ?? ''));
  const [only] = found;
  if (only === undefined || found.size > 1) return null;
  const open = rates.some(({ groups }) => groups?.after !== undefined || ANOTHER.test(groups?.label ?? ''));
  return open ? null : only;
}

/** Whether a label ends as the name of the indicator does: 控制率 and 在职人员控制率, 调查满意度 and 服务对象满意度. */
function isOf(label: string, name: string): boolean {
  const [a, b] = [label, name].map((words) => words.replace(/[“”"\s]|[(（][^()（）]*[)）]$/g, ''));
  if (!a || !b) return false;
  const told = a.replace(/(?:调查|测评|实际|完成|情况|结果|值)+$/, '') || a;
  let same = 0;
  while (same < Math.min(told.length, b.length) && told.at(-1 - same) === b.at(-1 - same)) same++;
  return same >= 3 || same === b.length;
}
