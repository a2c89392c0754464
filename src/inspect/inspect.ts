import { type CheckOptions, scoreFile } from '../check.ts';
import type { BudgetRow } from '../model/form.ts';
import type { Indicator, IndicatorGroup } from '../model/indicator.ts';
import type { InspectedGroup, InspectedRow, Inspection } from '../model/inspection.ts';
import { placeName } from '../model/place.ts';
import { isAssumption, type Scorecard } from '../model/scorecard.ts';
import type { Language } from '../text/language.ts';
import { printValue } from '../values/index.ts';
import { printFigure, shown } from './cell.ts';
import { inspectSummaries } from './evaluation.ts';

/**
 * Reads a file and shows how each form in it was understood.
 *
 * @throws WorkbookError or Problem when there is nothing to read
 */
export async function inspectFile(path: string, options: CheckOptions): Promise<Inspection[]> {
  const cards = await scoreFile(path, options);
  return cards.map((card) => inspectCard(card, options.language));
}

/** Shows how one form was understood. */
export function inspectCard(card: Scorecard, language: Language): Inspection {
  const { form, profile, chosenBy } = card;
  const assumed = card.indicators.flatMap((item) =>
    item.derivation.steps
      .filter(isAssumption)
      .map((step) => ({ cell: placeName(item.at), reason: `${item.name}：${step.label[language]}` })),
  );
  return {
    sheet: form.sheet,
    title: form.title?.text.trim() ?? null,
    layout: form.layout,
    columns: form.readings.map(({ at, column, heading, role, by, because }) => ({
      cell: placeName(at),
      column,
      heading,
      role,
      by,
      because: because[language],
    })),
    profile: { id: profile.id, chosenBy: chosenBy[language] },
    budget: (form.budget?.rows ?? []).map(inspectBudgetRow),
    groups: [...form.groups.map(inspectGroup), ...inspectSummaries(form)],
    totals: form.totals.map(({ label, score }) => ({
      label: label.text.trim(),
      cell: placeName(score?.at ?? label.at),
      text: score?.text.trim() ?? '',
    })),
    reasons: [
      ...form.reasons.map(({ at, reason }) => ({ cell: placeName(at), reason: reason[language] })),
      ...assumed,
    ],
  };
}

function inspectGroup(group: IndicatorGroup): InspectedGroup {
  return {
    kind: group.kind,
    name: group.name,
    cell: group.label ? placeName(group.label.at) : null,
    points: group.points?.value.toFixed() ?? null,
    groups: group.groups.map(inspectGroup),
    indicators: group.indicators.map(inspectRow),
  };
}

function inspectRow(row: Indicator): InspectedRow {
  const values = [
    shown('comparator', row.comparator, (comparator) => comparator),
    shown('target', row.target, printValue),
    shown('unit', row.unit, (unit) => unit),
    shown('actual', row.actual, printValue),
    shown('points', row.points, printFigure),
    shown('score', row.score, printFigure),
    shown('rawScore', row.rawScore, printFigure),
    shown('reviewScore', row.reviewScore, printFigure),
    shown('explanation', row.explanation, (words) => words),
  ];
  return { name: row.name, cell: placeName(row.at), values: values.flatMap((value) => value ?? []) };
}

function inspectBudgetRow(row: BudgetRow): InspectedRow {
  const values = [...row.figures].map(([role, figure]) => shown(role, figure, printFigure));
  return {
    name: row.name.text.trim(),
    cell: placeName(row.name.at),
    values: values.flatMap((value) => value ?? []),
  };
}
