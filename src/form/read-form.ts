import type { Form, LayoutProblem, StatedTotal } from '../model/form.ts';
import { type IndicatorGroup, indicatorsOf } from '../model/indicator.ts';
import type { Located } from '../model/place.ts';
import type { Role } from '../model/role.ts';
import type { Figure } from '../model/value.ts';
import type { Text } from '../text/language.ts';
import { isSignature, readFooter } from './around/footer.ts';
import { Head } from './around/head.ts';
import { objectiveTitle } from './around/objective.ts';
import { budgetReason, headerReason, headingReason, objectiveReason, REASONS } from './around/reasons.ts';
import { isBetterBudget, readBudget } from './budget/budget.ts';
import { budgetHeader } from './budget/budget-header.ts';
import { budgetLine } from './budget/budget-line.ts';
import type { Line, Page, Slot } from './page/page.ts';
import type { Segment } from './page/several-tables.ts';
import { turnPercentPoints } from './repair/percent-points.ts';
import { takeRestatedRate } from './repair/restated.ts';
import { groupRow } from './table/group-row.ts';
import type { Columns } from './table/header.ts';
import type { RoleOf } from './table/header-words.ts';
import { type LevelPoints, levelPointsOf, takeLevelPoints } from './table/level-points.ts';
import { missingColumns } from './table/missing-columns.ts';
import { takeOutline } from './table/outline-groups.ts';
import { readingsOf } from './table/readings.ts';
import { headingLevel, levelHeading, type Row, readRow } from './table/row.ts';
import { Tree } from './table/tree.ts';
import { gradeInLine, isGradeScale } from './total/grade-words.ts';
import { emptyHeadTotal, readFaintTotal, readHeadTotal } from './total/head-total.ts';
import { groupOfSubtotal, isPartTotal } from './total/part-total.ts';
import { readTotal } from './total/total.ts';
import { totalInSentences } from './total/total-sentence.ts';
import { hasOnlySums, isTotalByShape } from './total/total-shape.ts';
import { isSubtotalLabel, isTotalRowLabel } from './total/total-words.ts';

/** Reads one form from the lines of its segment, from the top down. */
export function readForm(segment: Segment, page: Page, roleOf: RoleOf): Form {
  const reader = new FormReader(segment, page, roleOf);
  for (const line of segment.lines) reader.take(line);
  return reader.form();
}

class FormReader {
  readonly #page: Page;
  readonly #segment: Segment;
  readonly #tree = new Tree();
  readonly #head: Head;
  readonly #totals: StatedTotal[] = [];
  #faintTotal: StatedTotal | null = null;
  #emptyTotal: StatedTotal | null = null;
  readonly #explanations: Located<string>[] = [];
  readonly #notes: Located<string>[] = [];
  readonly #problems: LayoutProblem[] = [];
  readonly #reasons: Form['reasons'] = [];
  readonly #roles = new Set<Role>();
  readonly #readings: Form['readings'] = [];
  #layout = '';
  #grade: Located<string> | null = null;
  #budget: Form['budget'] = null;
  #tasks: Form['tasks'] = null;
  /** Rows that another part has read already. */
  #taken = new Set<number>();
  /** How many rows the last subtotal and those before it add up. */
  #added = 0;
  #levelPoints: LevelPoints = {};
  #columns: Columns<Role> | null = null;
  #read: { line: Line; row: Row | null } | null = null;

  readonly #roleOf: RoleOf;

  constructor(segment: Segment, page: Page, roleOf: RoleOf) {
    this.#roleOf = roleOf;
    this.#segment = segment;
    this.#page = page;
    this.#head = new Head(page);
  }

  take(line: Line): void {
    if (this.#taken.has(line.row)) return;
    const objective = objectiveTitle(line, this.#columns, this.#segment.headers.has(line.row));
    if (objective) {
      this.#tree.openObjective(this.#page.text(objective.label), objective.name);
      this.#because(objective.label, objectiveReason(objective.name));
    }
    if (objective && !objective.aside) return;
    if (this.#takeHeader(line) || this.#takeBudget(line)) return;
    this.#takeScale(line);
    if (this.#takeFooter(line)) return;
    if (this.#takeGrade(line)) return;
    if (this.#columns) this.#takeBody(line, this.#columns);
    else this.#takeHead(line);
  }

  #takeHeader(line: Line): boolean {
    const columns = this.#segment.headers.get(line.row);
    if (!columns) return false;
    // A header that only repeats on the next page changes nothing.
    if (!sameRoles(columns, this.#columns)) this.#tree.openTable();
    this.#columns = columns;
    this.#levelPoints = levelPointsOf(line, columns, this.#roleOf);
    for (let row = line.row + 1; row < columns.bodyRow; row++) this.#taken.add(row);
    for (const role of columns.slots.keys()) this.#roles.add(role);
    this.#takeReadings(readingsOf(line, columns, this.#page, this.#roleOf));
    const [first] = line.slots;
    if (first) this.#because(first, headerReason(columns));
    if (this.#layout === '') {
      const inOrder = [...columns.slots.values()].sort((a, b) => a.area.left - b.area.left);
      this.#layout = inOrder.map((slot) => slot.key).join('·');
      this.#problems.push(...missingColumns(line, columns, this.#page, this.#layout, this.#roleOf));
    }
    return true;
  }

  /** A header that is repeated on the next page says nothing new. */
  #takeReadings(readings: Form['readings']): void {
    for (const one of readings) {
      const same = this.#readings.some(
        ({ column, heading, role, by }) =>
          column === one.column && heading === one.heading && role === one.role && by === one.by,
      );
      if (!same) this.#readings.push(one);
    }
  }

  #because(slot: Slot, reason: Text): void {
    this.#reasons.push({ at: this.#page.text(slot).at, reason });
  }

  #takeBudget(line: Line): boolean {
    const found = budgetHeader(line, this.#page);
    if (!found) return this.#takeBudgetLine(line);
    if (found.tasks && this.#tasks) return false;
    const after = this.#segment.lines.filter((other) => other.row > line.row);
    const { budget, rows } = readBudget(line, found, after, this.#page, this.#beginsOther, this.#head.unit);
    if (found.tasks) this.#tasks = budget;
    else if (isBetterBudget(budget, this.#budget)) this.#budget = budget;
    else return false;
    this.#reasons.push({ at: budget.label.at, reason: found.tasks ? REASONS.tasks : budgetReason(budget) });
    this.#taken = new Set([...this.#taken, ...rows]);
    return true;
  }

  /** Among the indicators 执行数 beside a number is one of them. */
  #takeBudgetLine(line: Line): boolean {
    const budget = this.#columns ? null : budgetLine(line, this.#page, this.#head.unit);
    if (!budget || !isBetterBudget(budget, this.#budget)) return false;
    this.#budget = budget;
    this.#reasons.push({ at: budget.label.at, reason: budgetReason(budget) });
    return true;
  }

  readonly #beginsOther = (line: Line): boolean =>
    budgetHeader(line, this.#page) !== null ||
    this.#segment.headers.has(line.row) ||
    objectiveTitle(line, null, false) !== null ||
    line.slots.some((slot) => GOAL_LABEL.test(slot.key));

  #takeFooter(line: Line): boolean {
    if (this.#isIndicatorRow(line) && !isSignature(line)) return false;
    const footer = readFooter(line, this.#page);
    if (!footer) return false;
    if (footer.kind === 'note') {
      if (footer.words) this.#notes.push(footer.words);
      return true;
    }
    // Above the table the same words are labels of the head.
    if (this.#tree.groups.length === 0) return false;
    const [label] = line.slots;
    // A row for reasons that was left empty is still the place for them.
    const empty = label && this.#page.blank(line.row, label.area.right + 1, '');
    const words = footer.kind === 'explanation' ? (footer.words ?? empty) : footer.words;
    if (words) this.#explanations.push(words);
    const total = totalInSentences(line, this.#page, 'row');
    if (total) this.#totals.push(total);
    return true;
  }

  /** A scale of grades is a note wherever it stands and whatever is written before it. */
  #takeScale(line: Line): void {
    const scale = line.slots.length > 2 ? undefined : line.slots.find(isGradeScale);
    if (scale && !this.#isIndicatorRow(line)) this.#notes.push(this.#page.text(scale));
  }

  /** 评价等级 in a row of its own; in the head it stands beside other fields. */
  #takeGrade(line: Line): boolean {
    const grade = gradeInLine(line, this.#page);
    if (!grade) return false;
    this.#grade ??= grade;
    return this.#columns !== null;
  }

  #isIndicatorRow(line: Line): boolean {
    return this.#row(line)?.indicator != null;
  }

  /** The line read by the columns in force; the footers ask before the body does. */
  #row(line: Line): Row | null {
    if (this.#read?.line !== line) {
      this.#read = { line, row: this.#columns ? readRow(line, this.#columns, this.#page) : null };
    }
    return this.#read.row;
  }

  #takeBody(line: Line, columns: Columns<Role>): void {
    const [label] = line.slots;
    if (label && (isSubtotalLabel(label.key) || this.#isPartTotal(line, label, columns))) {
      this.#takeSubtotal(line, columns);
      return;
    }
    const total = readTotal(line, columns, this.#page, () => this.#hasShapeOfTotal(line, columns));
    if (total) {
      this.#totals.push(total);
      this.#reasons.push({ at: total.score?.at ?? total.label.at, reason: REASONS.total });
      return;
    }
    if (this.#takeGroupRow(line, columns)) return;
    const heading = columns.slots.has('level1') ? null : levelHeading(line);
    if (heading) {
      const label = this.#page.text(heading);
      const level = headingLevel(heading);
      if (level === 2) this.#tree.openLevels(null, label);
      else this.#tree.openLevels(label, null);
      this.#because(heading, headingReason(level));
      return;
    }
    const row = this.#row(line);
    if (!row) {
      if (label) this.#because(label, REASONS.notRead);
      return;
    }
    if (row.indicator && isPart(row.indicator)) {
      this.#reasons.push({ at: row.indicator.at, reason: REASONS.part });
      return;
    }
    if (row.indicator) this.#tree.add(row.indicator, row.level1, row.level2, row.unnamed);
    else this.#tree.openLevels(row.level1, row.level2);
    if (row.problem) this.#problems.push(row.problem);
  }

  #hasShapeOfTotal(line: Line, columns: Columns<Role>): boolean {
    if (!hasOnlySums(line, columns, this.#page)) return false;
    const after = this.#segment.lines.filter(({ row }) => row > line.row);
    const above = indicatorsOf(this.#tree.groups);
    return isTotalByShape(line, after, above, this.#budget, columns, this.#page);
  }

  #takeGroupRow(line: Line, columns: Columns<Role>): boolean {
    const { lines } = this.#segment;
    const row = groupRow(line, lines[lines.indexOf(line) + 1], columns, this.#page);
    if (!row) return false;
    const at = (role: 'level1' | 'level2') => {
      if (row.heads === role) return this.#page.text(row.label);
      const area = columns.slots.get(role)?.area;
      const slot = area && this.#page.slotAt(line.row, area.left);
      return slot && slot.area.left === area.left ? this.#page.text(slot) : null;
    };
    this.#tree.openLevels(at('level1'), row.level === 2 ? at('level2') : null);
    this.#tree.subtotal(row.level, this.#sums(line, columns));
    this.#because(row.label, REASONS.groupRow);
    return true;
  }

  #takeSubtotal(line: Line, columns: Columns<Role>): void {
    const rows = indicatorsOf(this.#tree.groups);
    const sums = this.#sums(line, columns);
    const group = groupOfSubtotal(this.#tree.open, this.#tree.current, sums, rows.slice(this.#added));
    if (group) group.subtotal = sums;
    this.#added = rows.length;
  }

  #isPartTotal(line: Line, label: Slot, columns: Columns<Role>): boolean {
    if (!isTotalRowLabel(label.key)) return false;
    const later = this.#segment.lines.filter(
      ({ row, slots: [first] }) => row > line.row && first && isTotalRowLabel(first.key),
    );
    const since = indicatorsOf(this.#tree.groups).slice(this.#added);
    const sums = later.map((other) => this.#sums(other, columns));
    return isPartTotal(label.key, this.#sums(line, columns), since, sums);
  }

  #sums(line: Line, columns: Columns<Role>): NonNullable<IndicatorGroup['subtotal']> {
    const figureOf = (role: Role) => {
      const area = columns.slots.get(role)?.area;
      const slot = line.slots.find((candidate) => area && candidate.area.left === area.left);
      return slot ? this.#page.figure(slot) : null;
    };
    return { points: figureOf('points'), score: figureOf('score') };
  }

  #takeHead(line: Line): void {
    this.#head.take(line);
    const [columns] = this.#segment.headers.values();
    const total = readHeadTotal(line, columns, this.#page);
    if (total) this.#totals.push(total);
    else {
      this.#faintTotal ??= readFaintTotal(line, this.#page);
      this.#emptyTotal ??= emptyHeadTotal(line, this.#page);
    }
  }

  form(): Form {
    turnPercentPoints(this.#tree.groups, this.#budget);
    const restated = takeRestatedRate(this.#tree.groups, this.#budget);
    if (restated) this.#reasons.push({ at: restated.at, reason: REASONS.restated });
    takeOutline(this.#tree.groups, this.#totals);
    takeLevelPoints(this.#tree.groups, this.#levelPoints, this.#page);
    const grade = this.#grade ?? this.#head.grade();
    const instead = this.#faintTotal ?? this.#emptyTotal;
    const said = this.#totals.length > 0 || !instead ? this.#totals : [instead];
    const totals = [...said].sort((a, b) => Number(a.where === 'head') - Number(b.where === 'head'));
    const [first] = totals;
    if (first && grade && !totals.some((total) => total.grade)) first.grade = grade;
    return {
      sheet: this.#page.name,
      title: this.#head.title,
      layout: this.#layout,
      columns: this.#roles,
      readings: this.#readings,
      fields: this.#head.fields,
      head: this.#head.texts,
      budget: this.#budget,
      tasks: this.#tasks,
      groups: this.#tree.finish(),
      totals,
      explanations: this.#explanations,
      notes: this.#notes,
      problems: this.#problems,
      reasons: this.#reasons,
      summaries: [],
      conclusions: [],
      clauses: null,
    };
  }
}

/** 其中 rows detail the row above; they are scored with it. */
function isPart({ name, points, score }: Row['indicator'] & object): boolean {
  const nothing = (figure: Located<Figure> | null) => figure === null || figure.value.kind === 'blank';
  return /^其中/.test(name) && nothing(points) && nothing(score);
}

const sameRoles = (a: Columns<Role>, b: Columns<Role> | null) =>
  b !== null && a.slots.size === b.slots.size && [...a.slots.keys()].every((role) => b.slots.has(role));

/** What follows the budget block: the goals of the year, in words. */
const GOAL_LABEL = /^(年度)?(总体|绩效)*(目标|目标完成情况)$|^预期目标$|^年初设定目标$/;
