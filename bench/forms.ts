import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addForm, bytesOf, newWorkbook } from '../scripts/fixtures/build.ts';
import { type FormData, formData, type IndicatorLine } from '../scripts/fixtures/form-data.ts';
import { donghu } from '../scripts/fixtures/layouts.ts';

/**
 * Forms to measure with: the 豹澥街 form in the names of other departments, with other figures and texts. They are made
 * anew wherever they are missing, the same ones every time.
 */

/** Writes forms 0 to `count` − 1 into folders of a hundred and gives the folder. */
export async function makeForms(folder: string, count: number): Promise<string> {
  for (let index = 0; index < count; index++) {
    const place = join(folder, String(Math.floor(index / 100)).padStart(3, '0'));
    const file = join(place, `${String(index).padStart(5, '0')}.xlsx`);
    if (existsSync(file)) continue;
    mkdirSync(place, { recursive: true });
    writeFileSync(file, await workbookOf(formOf(index)));
  }
  return folder;
}

/** Writes one form of so many indicators and gives its path. */
export async function makeLongForm(folder: string, indicators: number): Promise<string> {
  const file = join(folder, `${indicators}.xlsx`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await workbookOf(longForm(indicators)));
  }
  return file;
}

async function workbookOf(form: FormData): Promise<Buffer> {
  const workbook = newWorkbook();
  addForm(workbook, form, donghu);
  return bytesOf(workbook);
}

const PLACES =
  '江岸 江汉 硚口 汉阳 武昌 青山 洪山 东西湖 汉南 蔡甸 江夏 黄陂 新洲 东湖 咸安 曾都 点军 襄城'.split(' ');
const BUREAUS =
  '民政 教育 财政 水务 林业 审计 统计 医保 体育 信访 科技 商务 文旅 住建 司法 城管 应急 卫健 农业 交通'.split(
    ' ',
  );
const WORK = '专项支出 补助资金 运行维护 能力建设 信息化 宣传培训 设备购置 日常监管 综合整治 购买服务'.split(
  ' ',
);
const WORDS =
  '年度 受 疫情 影响 采购 流程 较长 合同 签订 延后 预算 调整 不 及时 目标 测算 偏高 人员 变动 项目 实施 进度 滞后 下一步 加强 管理 按季 跟踪 完善 制度 落实 责任 提高 质量 优化 方案 细化 指标 确保 资金 效益 发挥 及时 申请 变更'.split(
    ' ',
  );

function formOf(index: number): FormData {
  const form = formData('baoxie-2022');
  const random = randomFrom(index);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const department = `${PLACES[index % PLACES.length]}区${BUREAUS[Math.floor(index / PLACES.length) % BUREAUS.length]}局`;
  const project = `${department}${pick(WORK)}${index}`;
  const sentence = (words: number) => `${Array.from({ length: words }, () => pick(WORDS)).join('')}。`;
  return {
    ...form,
    title: `2022 年度${project}绩效自评表`,
    fields: { ...form.fields, 项目名称: project, 主管部门: department, 项目实施单位: department },
    objectives: form.objectives.map((objective) => ({
      ...objective,
      rows: objective.rows.map((row) => otherFigures(row, Math.floor(random() * 900))),
    })),
    tail: form.tail.map(({ label }) => ({ label, text: sentence(40) })),
    marks: [],
  };
}

/** A target that is met to the unit stays met with another number. */
function otherFigures(row: IndicatorLine, more: number): IndicatorLine {
  const { target, actual } = row;
  if (typeof target !== 'string' || target !== actual || !/^\d+ ?\D*$/.test(target) || target.includes('%'))
    return row;
  const other = target.replace(/^\d+/, (number) => String(Number(number) + more));
  return { ...row, target: other, actual: other };
}

function longForm(indicators: number): FormData {
  const form = formData('baoxie-2022');
  const rows = form.objectives.flatMap((objective) => objective.rows);
  const [first] = form.objectives;
  if (!first) throw new Error('the form has no objective');
  const objectives = [];
  for (let done = 0; done < indicators; done += rows.length) {
    const part = rows.slice(0, Math.min(rows.length, indicators - done));
    objectives.push({
      label: `年度目标 ${objectives.length + 1}:`,
      name: `${first.name}${objectives.length + 1}`,
      rows: part.map((row, index) => ({ ...row, name: `${row.name}${done + index}` })),
    });
  }
  return { ...form, objectives, marks: [] };
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
