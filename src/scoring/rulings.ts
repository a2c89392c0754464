import { printScore } from '../model/decimal.ts';
import { nearest } from '../model/problem.ts';
import type { Ruling, Scorecard, ScoredItem } from '../model/scorecard.ts';
import { type Text, text } from '../text/language.ts';

/**
 * Lays recorded decisions over the items they name, by name or by path. One that names nothing, or more than one
 * indicator, is not applied and comes back as unmatched.
 */
export function applyRulings(items: readonly ScoredItem[], rulings: readonly Ruling[]): Scorecard['rulings'] {
  const result: Scorecard['rulings'] = { applied: [], unmatched: [] };
  for (const ruling of rulings) {
    const wanted = ruling.indicator.split('/').map(squeeze);
    // A name may hold a stroke of its own.
    const matches = items.filter(
      (item) =>
        squeeze(item.name) === squeeze(ruling.indicator) ||
        endsWith([...item.path, item.name].map(squeeze), wanted),
    );
    const [item] = matches;
    const wrong = item && matches.length === 1 ? refusal(ruling, item) : null;
    if (ruling.formMissing || wrong) {
      result.unmatched.push({ ruling, because: wrong ?? noSuchFile(ruling) });
      continue;
    }
    if (item && matches.length === 1) {
      item.ruling = ruling;
      result.applied.push(item);
      continue;
    }
    const because = item
      ? text(
          `有 ${matches.length} 个同名指标，请写明路径，例如“${[...item.path, item.name].join(' / ')}”`,
          `${matches.length} indicators have that name; write the path, such as “${[...item.path, item.name].join(' / ')}”`,
        )
      : unknownName(wanted.at(-1) ?? '', items);
    result.unmatched.push({ ruling, because });
  }
  return result;
}

function noSuchFile({ form }: Ruling): Text {
  return text(
    `这里没有文件“${form}”，请核对 form 的文件名`,
    `there is no file “${form}” here; check the name of form`,
  );
}

/** A decision that no reviewer can take: more than the row can earn. */
function refusal({ score }: Ruling, { ceiling }: ScoredItem): Text | null {
  if (!ceiling || score.lessThanOrEqualTo(ceiling)) return null;
  const [given, most] = [printScore(score), printScore(ceiling)];
  return text(
    `核定得分 ${given} 超过了本行分值 ${most}`,
    `the score of ${given} exceeds the points of the row, ${most}`,
  );
}

function unknownName(name: string, items: readonly ScoredItem[]): Text {
  const near = nearest(
    name,
    items.map((item) => squeeze(item.name)),
  );
  return text(
    `表中没有这个指标${near ? `，是不是“${near}”` : ''}`,
    `the form has no such indicator${near ? `; did you mean “${near}”` : ''}`,
  );
}

const squeeze = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

/** A path may leave out its outer groups: the name alone is enough where it is the only one. */
function endsWith(path: string[], wanted: string[]): boolean {
  const offset = path.length - wanted.length;
  return offset >= 0 && wanted.every((name, index) => path[offset + index] === name);
}
