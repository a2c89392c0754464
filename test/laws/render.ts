import type { Sheet } from '../../src/workbook/types.ts';
import { type Block, type Content, type Row, rowsOf, totalOf, type Written } from './content.ts';
import { GridWriter } from './grid.ts';
import type { Layout } from './layout.ts';
import { hundredths } from './oracle.ts';
import { writeBudget } from './render-budget.ts';

/** Where a form says something else than its content: what a fault overwrites, as text. */
export interface Slips {
  /** By the row's place among all rows. */
  scores?: ReadonlyMap<number, string>;
  points?: ReadonlyMap<number, string>;
  budgetScore?: string;
  rate?: string;
  total?: string;
  /** 小计 of the nth group. */
  subtotals?: ReadonlyMap<number, string>;
}

/** A form on a sheet, and the cells where a fault would show. */
export interface Drawn {
  sheet: Sheet;
  scores: string[];
  budgetScore: string | null;
  rate: string | null;
  total: string;
  subtotals: string[];
}

type Column =
  | 'serial'
  | 'level1'
  | 'level2'
  | 'name'
  | 'points'
  | 'comparator'
  | 'target'
  | 'unit'
  | 'actual'
  | 'score'
  | 'review'
  | 'reason'
  | 'remark'
  | 'empty'
  | 'aside'
  | 'criterion'
  | 'copy';

/** Points in brackets only need a label to stand behind. */
export function fitted(layout: Layout, form: Content): Layout {
  const labels = layout.levels !== 'none' || form.objectives.length > 1;
  return { ...layout, points: layout.points === 'brackets' && !labels ? 'after actual' : layout.points };
}

export function draw(form: Content, asked: Layout, slips: Slips = {}): Drawn {
  return new Drawing(form, fitted(asked, form), slips).drawn();
}

class Drawing {
  readonly #form: Content;
  readonly #layout: Layout;
  readonly #slips: Slips;
  readonly #grid: GridWriter;
  readonly #columns: Column[];
  readonly #scores: string[] = [];
  readonly #subtotals: string[] = [];
  #row = 1;
  #total = '';

  constructor(form: Content, layout: Layout, slips: Slips) {
    this.#form = form;
    this.#layout = layout;
    this.#slips = slips;
    this.#grid = new GridWriter(layout.right, layout.down, layout.typed);
    this.#columns = columnsOf(layout);
  }

  drawn(): Drawn {
    const { total } = this.#layout;
    this.#head();
    const budget = this.#form.budget
      ? writeBudget(this.#grid, this.#row, this.#form.budget, this.#layout, this.#slips)
      : null;
    this.#row = budget?.next ?? this.#row;
    this.#put('年度绩效目标', 1);
    this.#put('完成年初确定的各项任务，保障工作正常运转。', 2);
    this.#grid.merge(this.#row, 2, this.#row, this.#columns.length);
    this.#row++;
    this.#form.objectives.forEach((blocks, index) => {
      this.#objective(blocks, index);
    });
    if (total !== 'head' && !total.startsWith('sentence')) this.#totalRow();
    if (total === 'sentence below') {
      this.#total = this.#put(`本项目自评得分${this.#totalText()}分。`, 1);
      this.#grid.merge(this.#row, 1, this.#row, this.#columns.length);
      this.#row++;
    }
    if (this.#layout.footer) this.#footer();
    this.#note();
    return {
      sheet: this.#grid.sheet(),
      scores: this.#scores,
      budgetScore: budget?.score ?? null,
      rate: budget?.rate ?? null,
      total: this.#total,
      subtotals: this.#subtotals,
    };
  }

  #put(words: string, column: number): string {
    return this.#grid.put(this.#row, column, words);
  }

  #at(column: Column): number {
    return this.#columns.indexOf(column) + 1;
  }

  #totalText = (): string => this.#slips.total ?? hundredths(totalOf(this.#form));

  #head(): void {
    const { title, total } = this.#layout;
    if (title === 'beside a code') {
      this.#put('附件2', 1);
      this.#row++;
    }
    if (title !== 'none') {
      this.#put('2022年度项目支出绩效自评表', 1);
      this.#grid.merge(this.#row, 1, this.#row, this.#columns.length);
      this.#row++;
    }
    this.#put('项目名称', 1);
    this.#put('社区综合服务', 2);
    this.#row++;
    this.#put('主管部门', 1);
    this.#put('民政局', 2);
    if (total === 'head' || total === 'both') {
      this.#put('自评得分', 3);
      const cell = this.#put(this.#totalText(), 4);
      if (total === 'head') this.#total = cell;
    }
    this.#row++;
    if (total === 'sentence above') {
      this.#total = this.#put(`本项目自评得分${this.#totalText()}分。`, 1);
      this.#grid.merge(this.#row, 1, this.#row, this.#columns.length);
      this.#row++;
    }
  }

  #objective(blocks: Block[], index: number): void {
    const layout = this.#layout;
    const several = this.#form.objectives.length > 1;
    if (several) {
      const points = this.#pointsOf(blocks.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)));
      this.#put(`年度绩效目标${index + 1}${this.#hasBrackets() ? `（${points}分）` : ''}`, 1);
      this.#put('做好各社区的服务工作', 2);
      this.#grid.merge(this.#row, 2, this.#row, this.#columns.length);
      this.#row++;
    }
    if (index === 0 || layout.headerAgain) this.#header();
    const first = this.#row;
    blocks.forEach((block, nth) => {
      this.#block(block, nth);
    });
    if (layout.aside && layout.levels !== 'headings' && !layout.subtotals) {
      this.#grid.put(first, 1, '绩\n效\n指\n标');
      this.#grid.merge(first, 1, this.#row - 1, 1);
    }
  }

  #hasBrackets = (): boolean => this.#layout.brackets || this.#layout.points === 'brackets';

  #pointsOf = (rows: readonly Row[]): string => hundredths(rows.reduce((sum, { points }) => sum + points, 0));

  #header(): void {
    const { words, split, spread } = this.#layout;
    const print = (text: string) =>
      spread && /^[^（(]{2,4}$/.test(text)
        ? `${text.slice(0, 2)}${text.length > 3 ? '\n' : ' '}${text.slice(2)}`
        : text;
    const titles: Record<Column, string> = {
      serial: '序号',
      level1: '一级指标',
      level2: '二级指标',
      name: words.name,
      points: words.points,
      comparator: words.comparator,
      target: split ? '指标值' : words.target,
      unit: words.unit,
      actual: words.actual,
      score: words.score,
      review: words.review,
      reason: this.#layout.reason ?? '',
      remark: '备注',
      empty: '',
      copy: words.score,
      aside: '',
      criterion: '评分标准',
    };
    const body = this.#row + (split ? 1 : 0);
    this.#columns.forEach((column, index) => {
      const inner = split && ['comparator', 'target', 'unit'].includes(column);
      this.#grid.put(inner ? body : this.#row, index + 1, print(titles[column]));
      if (!inner && titles[column] !== '') this.#grid.merge(this.#row, index + 1, body, index + 1);
    });
    if (split) {
      this.#put('年度指标值', this.#at('comparator'));
      this.#grid.merge(this.#row, this.#at('comparator'), this.#row, this.#at('unit'));
    }
    if (this.#at('copy') > 0) this.#grid.hide(this.#at('copy'));
    this.#row = body + 1;
  }

  #block({ name, parts }: Block, nth: number): void {
    const { levels, subtotals } = this.#layout;
    const all = parts.flatMap(({ rows }) => rows);
    const label = `${name}${this.#hasBrackets() ? `（${this.#pointsOf(all)}分）` : ''}`;
    const labelled = this.#layout.downward
      ? label.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, '$1\n')
      : label;
    if (levels === 'headings') {
      this.#put(`${'一二三四'[nth]}、${label}`, 1);
      this.#grid.merge(this.#row, 1, this.#row, this.#columns.length);
      this.#row++;
    }
    const first = this.#row;
    if (levels === 'outline') this.#outline(labelled, 'level1', all);
    for (const part of parts) {
      if (levels === 'outline' && this.#at('level2') > 0) this.#outline(part.name, 'level2', part.rows);
      const start = this.#row;
      for (const row of part.rows) {
        this.#labels(labelled, part.name, row === all[0], row === part.rows[0]);
        this.#indicator(row);
        this.#row += this.#layout.gaps && row.points % 3 === 0 && levels !== 'merged' ? 2 : 1;
      }
      if (levels === 'merged' && this.#at('level2') > 0)
        this.#grid.merge(start, this.#at('level2'), this.#row - 1, this.#at('level2'));
    }
    if (levels === 'merged') this.#grid.merge(first, this.#at('level1'), this.#row - 1, this.#at('level1'));
    if (subtotals && levels !== 'none') this.#subtotal(all);
  }

  #outline(label: string, column: 'level1' | 'level2', rows: readonly Row[]): void {
    this.#put(label, this.#at(column));
    if (this.#at('points') > 0) this.#put(this.#pointsOf(rows), this.#at('points'));
    this.#put(hundredths(rows.reduce((sum, { score }) => sum + score, 0)), this.#at('score'));
    this.#row++;
  }

  #labels(label: string, part: string, opens: boolean, opensPart: boolean): void {
    if (this.#layout.levels === 'outline') return;
    const always = this.#layout.levels === 'repeated';
    if (this.#at('level1') > 0 && (opens || always)) this.#put(label, this.#at('level1'));
    if (this.#at('level2') > 0 && (opensPart || always)) this.#put(part, this.#at('level2'));
  }

  #indicator(row: Row): void {
    const index = this.#scores.length;
    const { split, bareActual } = this.#layout;
    const { target, actual } = row;
    const score = this.#slips.scores?.get(index) ?? this.#scoreText(row.score);
    const unitAside = split && target.unit === actual.unit;
    const cells: Partial<Record<Column, string>> = {
      serial: `${index + 1}`,
      name: this.#layout.numbered ? `指标${index + 1}：${row.name}` : row.name,
      points: this.#slips.points?.get(index) ?? hundredths(row.points),
      comparator: row.fact.kind === 'words' || row.fact.kind === 'date' ? '定性' : target.sign || '＝',
      target: this.#noisy(split ? target.body : this.#whole(target)),
      unit: target.unit === '' ? '/' : target.unit,
      actual: this.#noisy(
        bareActual && (unitAside || isCount(actual)) ? actual.body : actual.body + actual.unit,
      ),
      score,
      review: '',
      copy: this.#layout.copy.startsWith('stale') ? hundredths(Math.floor(row.points / 2)) : score,
      criterion: row.fact.kind === 'number' && row.fact.target !== '0' ? (this.#layout.criterion ?? '') : '',
      remark: '',
    };
    if (row.fact.kind === 'number' && row.fact.aim === 'less' && target.sign === '') cells.comparator = '≤';
    if (row.fact.kind === 'number' && row.fact.aim === 'more' && target.sign === '') cells.comparator = '≥';
    if (row.score < row.points && this.#layout.reason)
      cells.reason = '受疫情影响，部分工作推迟，下一步加快进度。';
    for (const [column, words] of Object.entries(cells) as [Column, string][]) {
      const at = this.#at(column);
      if (at > 0) this.#put(words, at);
    }
    if (this.#layout.scores === 'calculated' && !this.#slips.scores?.has(index))
      this.#grid.calculate(this.#row, this.#at('score'), hundredths(row.score, 2), wholeScore(row));
    this.#scores.push(this.#cellName('score'));
  }

  #noisy(words: string): string {
    switch (this.#layout.values) {
      case 'plain':
        return words;
      case 'spaced':
        return ` ${words.replace(/(\d)(\p{Script=Han})/gu, '$1 $2')}`;
      case 'full width':
        return words.replace(/[\d.%]/g, wide);
      case 'commas':
        return words.replace(/^(\D*)(\d{1,3})(\d{3})(?=\D*$|\.)/, '$1$2,$3');
    }
  }

  #cellName(column: Column): string {
    return this.#grid.put(this.#row, this.#at(column), '');
  }

  #scoreText(score: number): string {
    const style = this.#layout.scores;
    const text = hundredths(score, style === 'two decimals' || style === 'calculated' ? 2 : 0);
    if (style === 'unit') return `${text}分`;
    return style === 'full width' ? text.replace(/[\d.]/g, wide) : text;
  }

  /** A target in one cell. */
  #whole({ sign, body, unit }: Written): string {
    const value = body + unit;
    const style = this.#layout.signs;
    if (sign === '' || style === 'sign') return sign + value;
    if (style === 'typed') return { '≥': '>=', '≤': '<=', '=': '=' }[sign] + value;
    if (style === 'words') return { '≥': '不低于', '≤': '不超过', '=': '＝' }[sign] + value;
    return sign === '=' ? sign + value : value + { '≥': '以上', '≤': '以内' }[sign];
  }

  #subtotal(rows: readonly Row[]): void {
    this.#put('小计', 1);
    if (this.#at('points') > 0) this.#put(this.#pointsOf(rows), this.#at('points'));
    const text = hundredths(rows.reduce((sum, { score }) => sum + score, 0));
    this.#subtotals.push(
      this.#put(this.#slips.subtotals?.get(this.#subtotals.length) ?? text, this.#at('score')),
    );
    this.#row++;
  }

  #totalRow(): void {
    const { total, words } = this.#layout;
    this.#put(words.total, 1);
    const figures = [this.#at('points'), this.#at('score')].filter((column) => column > 1);
    if (this.#layout.wideTotal) this.#grid.merge(this.#row, 1, this.#row, Math.min(...figures) - 1);
    if (total !== 'score' && this.#at('points') > 0) {
      const points = rowsOf(this.#form).reduce(
        (sum, row) => sum + row.points,
        this.#form.budget?.points ?? 0,
      );
      this.#put(hundredths(points), this.#at('points'));
    }
    this.#total = this.#put(this.#totalText(), this.#at('score'));
    if (total === 'grade') this.#put('优', this.#columns.length + 1);
    this.#row++;
  }

  #footer(): void {
    for (const [label, words] of [
      ['偏差大或目标未完成原因分析', '受疫情影响，有2项工作推迟到2023年，完成率为85%。'],
      ['改进措施及结果应用方案', '1.加强管理；2.结果作为2023年预算安排的依据。'],
    ] as const) {
      this.#put(label, 1);
      this.#put(words, 2);
      this.#grid.merge(this.#row, 2, this.#row, this.#columns.length);
      this.#row++;
    }
    this.#put('填报人：张三', 1);
    this.#put('联系电话：12345678', 3);
    this.#row++;
  }

  #note(): void {
    const { note } = this.#layout;
    if (note === 'none') return;
    const words =
      note === 'bands'
        ? '注：1.定性指标根据指标完成情况分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定分值。'
        : '注：绝对值直接累加计算，相对值按照资金额度加权平均计算。';
    this.#put(words, 1);
    this.#grid.merge(this.#row, 1, this.#row, this.#columns.length);
  }
}

/** The score as a spreadsheet holds it, with 15 digits, where it is the one due; else as shown. */
function wholeScore({ fact, points, due, score }: Row): string {
  if (fact.kind !== 'number' || due.kind !== 'exact' || due.value !== score) return hundredths(score);
  const [target, actual] = [Number(fact.target), Number(fact.actual)];
  const part = fact.aim === 'more' ? actual / target : target / actual;
  const capped = Number.isFinite(part) ? Math.min(1, part) : score / points;
  return String(Number(((points / 100) * capped).toPrecision(15)));
}

const wide = (one: string) => String.fromCharCode(one.charCodeAt(0) + 0xfee0);

const isCount = ({ unit }: Written) => !['%', '万元', '元', ''].includes(unit);

function columnsOf(layout: Layout): Column[] {
  const { levels, points } = layout;
  const target: Column[] = layout.split ? ['comparator', 'target', 'unit'] : ['target'];
  const at = (place: Layout['points']): Column[] => (points === place ? ['points'] : []);
  return [
    ...(layout.aside ? (['aside'] as const) : []),
    ...(layout.serial ? (['serial'] as const) : []),
    ...(levels === 'none' || levels === 'headings' ? [] : (['level1'] as const)),
    ...(layout.level2 && levels !== 'none' ? (['level2'] as const) : []),
    'name',
    ...at('before target'),
    ...target,
    ...(layout.copy.endsWith('before') ? (['copy'] as const) : []),
    ...at('before actual'),
    ...(layout.scoreBeforeActual ? (['score', 'actual'] as const) : (['actual'] as const)),
    ...at('after actual'),
    ...(layout.scoreBeforeActual ? [] : (['score'] as const)),
    ...(layout.copy.endsWith('after') ? (['copy'] as const) : []),
    ...(layout.criterion ? (['criterion'] as const) : []),
    ...(layout.review ? (['review'] as const) : []),
    ...(layout.empty ? (['empty'] as const) : []),
    ...(layout.reason ? (['reason'] as const) : []),
    ...(layout.remark ? (['remark'] as const) : []),
  ];
}
