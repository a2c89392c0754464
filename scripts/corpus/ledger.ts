/** What was found in one form. */
export interface Found {
  rows: Rows;
  findings: readonly { rule: string; severity: string; cell: string | null }[];
}

/** Rows recomputed exactly, to a band of scores, or taken as stated. */
interface Rows {
  exact: number;
  band: number;
  trust: number;
}

/** One file with the errors that stand in it. */
interface Entry {
  source: string;
  file: string;
  forms: readonly Found[];
  /** Null where nobody has said what stands in it. */
  truth: readonly Mark[] | null;
  /** Rules whose errors follow from the same fault. */
  follows?: readonly string[];
}

/** An error that stands in a form. An empty rule or cell stands for any. */
export interface Mark {
  rule: string;
  cell: string;
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** Adds up what was found against what stands there. */
export class Ledger {
  /** The errors that were missed, and those told that are none. */
  readonly faults: string[] = [];
  readonly #rows = new Map<string, Rows & { forms: number }>();
  readonly #rules = new Map<string, Count>();
  readonly #said = new Map<string, number>();

  add({ source, file, forms, truth, follows = [] }: Entry): void {
    const sum = this.#rows.get(source) ?? { exact: 0, band: 0, trust: 0, forms: 0 };
    this.#rows.set(source, sum);
    for (const { rows, findings } of forms) {
      sum.forms++;
      sum.exact += rows.exact;
      sum.band += rows.band;
      sum.trust += rows.trust;
      for (const { rule, severity } of findings) {
        const key = `${severity} ${rule}`;
        this.#said.set(key, (this.#said.get(key) ?? 0) + 1);
      }
    }
    if (truth)
      this.#hold(
        file,
        forms.flatMap(({ findings }) => findings),
        truth,
        follows,
      );
  }

  #hold(file: string, findings: Found['findings'], truth: readonly Mark[], follows: readonly string[]): void {
    const isIt = (mark: Mark, finding: Found['findings'][number]) =>
      (mark.rule === '' ? finding.severity === 'error' : mark.rule === finding.rule) &&
      (mark.cell === '' || mark.cell === finding.cell);
    for (const mark of truth) {
      const found = findings.find((finding) => isIt(mark, finding));
      if (found) this.#count(found.rule).right++;
      else {
        this.#count(mark.rule || 'any').missed++;
        this.faults.push(`missed  ${file} ${mark.cell} ${mark.rule}`);
      }
    }
    for (const finding of findings) {
      const { rule, cell, severity } = finding;
      const stands = truth.some((mark) => isIt(mark, finding));
      if (severity !== 'error' || stands || follows.includes(rule)) continue;
      this.#count(rule).wrong++;
      this.faults.push(`untrue  ${file} ${cell} ${rule}`);
    }
  }

  #count(rule: string): Count {
    const count = this.#rules.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    this.#rules.set(rule, count);
    return count;
  }

  /** Precision and recall of errors, and the rows, in numbers that can be compared with those of another day. */
  figures() {
    const all = [...this.#rules.values()];
    const sum = (key: keyof Count) => all.reduce((total, count) => total + count[key], 0);
    const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
    const rows = [...this.#rows.values()];
    const of = (key: keyof Rows) => rows.reduce((total, row) => total + row[key], 0);
    return {
      precision: part(right, right + wrong),
      recall: part(right, right + missed),
      rows: { exact: of('exact'), band: of('band'), trust: of('trust') },
    };
  }

  page(): string {
    const { precision, recall } = this.figures();
    const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = sorted(this.#rows).map(
      ([source, { forms, exact, band, trust }]) => `| ${source} | ${forms} | ${exact} | ${band} | ${trust} |`,
    );
    const rules = sorted(this.#rules).map(([rule, { right, wrong, missed }]) => {
      return `| ${rule} | ${right} | ${missed} | ${wrong} | ${part(right, right + wrong)} | ${part(right, right + missed)} |`;
    });
    const said = sorted(this.#said).map(([key, times]) => `| ${key.replace(' ', ' | ')} | ${times} |`);
    return [
      HEAD,
      `查准率 **${precision}**，查全率 **${recall}**。`,
      '',
      '## 各行怎样重算',
      '',
      '| 来源 | 表 | 精确 | 在一档之内 | 采信 |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
      '## 各条规则',
      '',
      '查准：报出的错误里有多少是真的。查全：表里的错误报出了多少。',
      '',
      '| 规则 | 报对 | 漏报 | 误报 | 查准率 | 查全率 |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rules,
      '',
      '## 各句话说了几次',
      '',
      '| 程度 | 规则 | 次数 |',
      '| --- | --- | --- |',
      ...said,
      '',
    ].join('\n');
  }
}

/** Four decimals; 1 where there is nothing to count. */
const part = (some: number, all: number): number =>
  all === 0 ? 1 : Math.round((some / all) * 10_000) / 10_000;

const HEAD = `# 已知真相的表：找到了多少

由 \`npm run corpus\` 生成，\`npm run corpus -- --check\` 在查准率或查全率下降时失败。错误写在样表自己的批注里，或由生成的表造出来；公开的表里没有批注的只计各行怎样重算。
`;
