import { type CheckOptions, scoreWorkbook } from '../check.ts';
import { judge, levelsFrom } from '../judge.ts';
import { Decimal } from '../model/decimal.ts';
import type { FixReport } from '../model/fixing.ts';
import { type Place, placeName } from '../model/place.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Judged } from '../report.ts';
import { type Settings, settingsFor } from '../settings/settings.ts';
import type { Text } from '../text/language.ts';
import { correctWorkbook, workbookFormulas } from '../workbook/mark/index.ts';
import type { Cell } from '../workbook/types.ts';
import { type CellLookup, cellsOf, workbookAt } from './cells.ts';
import { Corrections } from './corrections.ts';
import { type Candidate, scoreCandidates, sumCandidates } from './formulas.ts';
import { type Planned, planFor } from './plan.ts';
import {
  CONTRADICTED,
  changeOf,
  DIFFERS,
  IS_FORMULA,
  inPageOrder,
  keptOf,
  NOT_SHOWN,
  SHARED,
} from './told.ts';

/** What corrections go by: what a check goes by, and whether there may be formulas. */
export interface FixOptions extends CheckOptions {
  /** Scores and sums become formulas where they can. */
  formulas: boolean;
}

/** A workbook after its correction. Nothing is on disk yet. */
export interface Fixed {
  /** The whole workbook: without marks of an earlier check, and where nothing had to change else as it was read. */
  bytes: Uint8Array;
  /** A cell was corrected; taking marks out alone is no change. */
  changed: boolean;
  /** What was corrected, what was kept and why; `stated` and `recomputed` are exact decimals, null where there is no such total. */
  report: Omit<FixReport, 'file' | 'fixed'>;
}

/**
 * Corrects what arithmetic proves to be wrong in a workbook: exact scores, sums and rates. Nothing that is a judgement
 * is touched, and no formula gives way to a number. Marks of an earlier check are taken out first.
 *
 * @throws WorkbookError or Problem for a file that cannot be checked
 */
export async function fixFile(path: string, options: FixOptions): Promise<Fixed> {
  const settings = await settingsFor(path);
  const { limits } = settings;
  const base = await workbookAt(path, limits);
  const session = new Session(base, settings, options, await cellsOf(base, limits));
  await session.settle();
  if (options.formulas) {
    await session.makeFormulas(scoreCandidates);
    await session.settle();
    await session.makeFormulas(sumCandidates);
  }
  return session.result();
}

interface JudgedCard {
  card: Scorecard;
  judged: Judged[];
}

/** Putting one score right changes sums, and a rate the score that follows from it; more steps than this nothing takes. */
const MOST_ROUNDS = 10;

/** One workbook while it is being corrected: always from its first state, with all that is known by now. */
class Session {
  readonly #base: Uint8Array;
  readonly #settings: Settings;
  readonly #options: FixOptions;
  readonly #cellAt: CellLookup;
  readonly #corrections = new Corrections();
  readonly #plain = new Map<string, Text>();
  #bytes: Uint8Array;
  #stale: string[] = [];

  constructor(base: Uint8Array, settings: Settings, options: FixOptions, cellAt: CellLookup) {
    this.#base = base;
    this.#bytes = base;
    this.#settings = settings;
    this.#options = options;
    this.#cellAt = cellAt;
  }

  /** Corrects and looks again until nothing is left that can be corrected. */
  async settle(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { cards } = await this.#look();
      const proposals = cards.flatMap(({ card, judged }) =>
        judged.flatMap((one) => {
          const planned = planFor(card, one);
          return planned === null || 'because' in planned ? [] : [planned];
        }),
      );
      const now = await cellsOf(this.#bytes, this.#settings.limits);
      const progress = oncePerCell(proposals).map((planned) => this.#propose(planned, now(planned.at)));
      if (!progress.includes(true)) return;
      await this.#apply();
    }
  }

  /** Takes a correction up; false when there is nothing to be done for the cell. */
  #propose(planned: Planned, now: Cell | null): boolean {
    const cell = this.#cellAt(planned.at);
    const live = this.#corrections.entries.get(placeName(planned.at))?.live ?? null;
    if (cell?.formula == null && live === null) return this.#corrections.propose(planned, cell);
    if (cell === null || now?.kind !== 'number' || planned.wanted.percent) return false;
    return planned.wanted.number.equals(now.stored ?? 0) && this.#corrections.proposeFormat(planned, cell);
  }

  /** Puts formulas in place of numbers, and of formulas that are wrong, where they give what is due. */
  async makeFormulas(candidatesOf: (card: Scorecard) => Candidate[]): Promise<void> {
    const { cards } = await this.#look();
    const old = workbookFormulas(this.#base, { limits: this.#settings.limits });
    for (const { card, judged } of cards) {
      const wrong = new Map(
        judged.flatMap((one) => {
          const planned = planFor(card, one);
          return planned && !('because' in planned) ? [[placeName(planned.at), planned] as const] : [];
        }),
      );
      for (const { cell, live, gives } of candidatesOf(card)) {
        const key = placeName(cell.at);
        const present = old.get(cell.at.sheet)?.get(cell.at.cell);
        const planned = wrong.get(key) ?? null;
        if (present !== undefined && planned === null) continue;
        if (present !== undefined && present.kind !== 'plain') {
          this.#plain.set(key, SHARED);
        } else if ('because' in live) {
          this.#plain.set(key, live.because);
        } else if (gives !== null) {
          const before = this.#cellAt(cell.at);
          this.#corrections.proposeFormula(cell.at, before, { formula: live.formula, gives }, planned);
        }
      }
    }
    await this.#apply();
  }

  async result(): Promise<Fixed> {
    const { cards, crashes } = await this.#look();
    const { language } = this.#options;
    const sheets = cards.map(({ card }) => card.form.sheet);
    const entries = inPageOrder([...this.#corrections.entries.values()], sheets);
    const shown = await cellsOf(this.#bytes, this.#settings.limits);
    const findings = cards.flatMap(({ judged }) => judged);
    const count = (severity: Judged['severity']) =>
      findings.filter((one) => one.severity === severity).length;
    return {
      bytes: this.#bytes,
      changed: entries.length > 0,
      report: {
        forms: cards.map(({ card }) => ({
          sheet: card.form.sheet,
          title: card.form.title?.text.trim() ?? null,
          stated: card.totals.stated?.toFixed() ?? null,
          recomputed: card.totals.recomputed?.toFixed() ?? null,
        })),
        changes: entries.flatMap((entry) => changeOf(entry, shown, language)),
        kept: cards.flatMap(({ card, judged }) =>
          judged.flatMap((one) => keptOf(card, one, (at) => this.#obstacle(at), language)),
        ),
        formulas: entries.flatMap(({ at, live }) =>
          live === null ? [] : [{ cell: placeName(at), formula: `=${live.formula}` }],
        ),
        plain: [...this.#plain].map(([cell, because]) => ({ cell, because: because[language] })),
        stale: this.#stale,
        remaining: { errors: count('error'), warnings: count('warning') },
        internalErrors: crashes,
      },
    };
  }

  /** Why a correction that is known was not made. */
  #obstacle(at: Place): Text {
    const formula = this.#cellAt(at)?.formula;
    if (formula != null) return IS_FORMULA(formula, this.#options.formulas);
    return this.#corrections.contradicted.has(placeName(at)) ? CONTRADICTED : NOT_SHOWN;
  }

  async #look(): Promise<{ cards: JudgedCard[]; crashes: { rule: string; message: string }[] }> {
    const { rules, language } = this.#options;
    const crashes: { rule: string; message: string }[] = [];
    const cards = (await scoreWorkbook(this.#bytes, this.#settings, this.#options)).map((card) => {
      const found = judge(card, levelsFrom(card.profile.rules, this.#settings.rules, rules), language);
      crashes.push(...found.crashes);
      return { card, judged: found.judged };
    });
    return { cards, crashes };
  }

  /** Writes the copy anew; a formula that gives something else than it must is taken back. */
  async #apply(): Promise<void> {
    for (;;) {
      const { limits } = this.#settings;
      const list = this.#corrections.list(this.#options.language);
      const { bytes, results, stale } = await correctWorkbook(this.#base, list, { limits });
      const failed = [...this.#corrections.entries].filter(
        ([key, { live }]) => live !== null && !isNumber(results.get(key), live.gives),
      );
      this.#bytes = bytes;
      this.#stale = stale;
      const shown = await cellsOf(bytes, limits);
      if (failed.length === 0 && !this.#corrections.formatHidden(shown)) return;
      for (const [key] of failed) {
        this.#corrections.dropFormula(key);
        this.#plain.set(key, DIFFERS);
      }
    }
  }
}

const isNumber = (written: string | undefined, number: Decimal) =>
  written !== undefined && /^-?[\d.]+(e[+-]?\d+)?$/.test(written) && new Decimal(written).equals(number);

/** The first of several findings about a cell, which are told in the order of their weight. */
function oncePerCell(proposals: readonly Planned[]): Planned[] {
  return [...new Map(proposals.toReversed().map((one) => [placeName(one.at), one])).values()];
}
