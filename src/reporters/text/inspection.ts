import { ROLE_NAMES } from '../../model/column-reading.ts';
import type { InspectedGroup, InspectedRow, Inspection } from '../../model/inspection.ts';
import { cellOf } from '../../model/place.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { prepareWidths, wrap } from '../../text/width.ts';
import type { Presentation } from '../presentation.ts';
import { type Page, pageFor } from './page.ts';

const WORDS = {
  zh: {
    columns: '表头',
    eachColumn: '各栏怎样认定',
    blank: '（空）',
    open: '没有认出',
    other: '不用',
    reasons: '为什么这样读',
    points: (points: string) => `（${points} 分）`,
    roles: {
      comparator: '性质',
      target: '目标',
      unit: '单位',
      actual: '实际',
      points: '分值',
      score: '得分',
      rawScore: '折算前得分',
      reviewScore: '复核分',
      explanation: '原因',
      original: '年初预算',
      revised: '预算',
      executed: '执行',
      rate: '比率',
      deduction: '扣分',
      completion: '完成率',
      subtotal: '小计',
      details: '扣分明细',
      remark: '说明',
      grade: '等级',
      met: '是否符合',
    } as Record<string, string>,
  },
  en: {
    columns: 'columns',
    eachColumn: 'how each column was read',
    blank: '(blank)',
    open: 'not settled',
    other: 'not used',
    reasons: 'why it was read this way',
    points: (points: string) => ` (${points} points)`,
    roles: {} as Record<string, string>,
  },
} as const;

/** Prints how forms were read: what each cell was taken for, the tree with its cells, and the reasons. */
export async function inspectionText(
  inspections: readonly Inspection[],
  presentation: Presentation,
): Promise<string> {
  const plain = plainStrings([...inspections]);
  await prepareWidths(JSON.stringify(plain));
  const page = await pageFor(presentation);
  const blocks = plain.map((inspection) => formLines(inspection, page).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function formLines(form: Inspection, page: Page): string[] {
  const { paint, words } = page;
  const inspected = WORDS[page.language];
  return [
    paint.bold(`${form.title ?? form.sheet} (${form.sheet})`),
    ...wrap(
      `${words.profile}${words.colon}${form.profile.id}${words.semicolon}${form.profile.chosenBy}`,
      page.width,
    ),
    ...wrap(`${inspected.columns}${words.colon}${form.layout}`, page.width),
    ...columnLines(form, page),
    '',
    ...form.budget.flatMap((row) => rowLines(row, 0, page)),
    ...form.groups.flatMap((group) => groupLines(group, 0, page)),
    ...form.totals.map(
      (total) => `${paint.bold(total.label)} ${total.text} ${paint.dim(cellOf(total.cell))}`,
    ),
    '',
    paint.bold(inspected.reasons),
    ...form.reasons.flatMap(({ cell, reason }) => hanging(`${cellOf(cell)}  ${reason}`, 2, page)),
  ];
}

/** `G  得分 → 得分：…`, one line a column. */
function columnLines({ columns }: Inspection, page: Page): string[] {
  if (columns.length === 0) return [];
  const { paint, words } = page;
  const inspected = WORDS[page.language];
  return [
    paint.bold(inspected.eachColumn),
    ...columns.flatMap(({ column, heading, role, by, because }) => {
      const name = role ? ROLE_NAMES[role][page.language] : by === 'open' ? inspected.open : inspected.other;
      return hanging(`${column}  ${heading || inspected.blank} → ${name}${words.colon}${because}`, 2, page);
    }),
  ];
}

function groupLines(group: InspectedGroup, depth: number, page: Page): string[] {
  const { paint } = page;
  const points = group.points ? WORDS[page.language].points(group.points) : '';
  const cell = group.cell ? ` ${paint.dim(cellOf(group.cell))}` : '';
  const title = group.name === '' ? [] : [`${'  '.repeat(depth)}${paint.bold(group.name)}${points}${cell}`];
  const below = group.name === '' ? depth : depth + 1;
  return [
    ...title,
    ...group.groups.flatMap((child) => groupLines(child, below, page)),
    ...group.indicators.flatMap((row) => rowLines(row, below, page)),
  ];
}

/** The name, then each cell as 目标 ≥95% (E12); what was read is shown where it differs from what stands there. */
function rowLines(row: InspectedRow, depth: number, page: Page): string[] {
  const { roles } = WORDS[page.language];
  const values = row.values
    .filter(({ text }) => text !== '')
    .map(({ role, cell, text, read }) => {
      const differs = read !== '' && plainOf(read) !== plainOf(text);
      return `${roles[role] ?? role} ${text}${differs ? ` → ${read}` : ''} (${cellOf(cell)})`;
    });
  const indent = '  '.repeat(depth);
  return [`${indent}${row.name}`, ...hanging(values.join('，'), indent.length + 4, page)];
}

/** 3.00 and 3 are one number: only a reading that says something else is worth an arrow. */
function plainOf(words: string): string {
  const plain = words.replace(/[\s,，]/g, '');
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, '') : plain;
}

function hanging(words: string, indent: number, page: Page): string[] {
  return wrap(words, page.width - indent).map((line) => ' '.repeat(indent) + line);
}
