import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { isBesideItsForm, isFolder, isFolderAt, isOwnCopy, kindOf, naturally } from './folder.ts';
import { expandPattern, isPattern } from './glob.ts';
import { brokenLink, closedFolder, noForms, noMatch, notFound } from './plan-problems.ts';

/** A file to check, or the reason why a path that was named gives none. */
export type Input = FoundFile | { shown: string; problem: Problem };

export interface FoundFile {
  /** As the user would write it. */
  shown: string;
  /** Absolute. */
  path: string;
  /** Below the folder that was named; the bare name of a file that was named itself. */
  below: string;
  /** The path without links, where a walk knows it: to ask for it file by file takes longer than all the rest. */
  real: string | null;
}

/** What a request comes to. */
export interface Plan {
  /** In the order of the request, within a folder in natural order (第2 before 第10). */
  inputs: Input[];
  skipped: Skipped;
  /** The folders among the paths: what is not found in one of them is not there. */
  folders: NamedFolder[];
}

/** A folder that was named. */
export interface NamedFolder {
  /** As the user wrote it. */
  shown: string;
  /** Absolute. */
  path: string;
}

/** What was passed over, in numbers. */
export interface Skipped {
  /** `~$…`, which Excel and WPS leave beside a workbook that is open. */
  locks: number;
  /** Marked copies of an earlier run. */
  copies: number;
  /** Files that are named again, by another path or link. */
  repeats: number;
  /** Other types: `.pdf` → 3. */
  others: Map<string, number>;
}

/**
 * The workbooks that paths stand for: files as named, of folders all that may hold a form at any depth, of patterns what
 * fits them. A file that is reached twice is taken once, by whatever links. A path that gives nothing is an input with
 * its problem.
 */
export function planFiles(paths: readonly string[], cwd: string): Plan {
  const plan: Plan = {
    inputs: [],
    skipped: { locks: 0, copies: 0, repeats: 0, others: new Map() },
    folders: [],
  };
  const named = new Set(paths.map((path) => resolve(cwd, path)));
  for (const path of paths) take(path, cwd, named, plan);
  const seen = new Set<string>();
  plan.inputs = plan.inputs.filter((input) => {
    if ('problem' in input) return true;
    const real = input.real ?? realpathSync(input.path);
    if (seen.has(real)) {
      plan.skipped.repeats++;
      return false;
    }
    seen.add(real);
    return true;
  });
  return plan;
}

function take(shown: string, cwd: string, named: ReadonlySet<string>, plan: Plan): void {
  const path = resolve(cwd, shown);
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    const broken = brokenLink(shown, path);
    if (!broken && isPattern(shown)) takeMatches(shown, cwd, plan);
    else plan.inputs.push({ shown, problem: broken ?? notFound(shown, path, error) });
    return;
  }
  if (folder) takeFolder(shown, path, plan);
  else if (named.size > 1 && isLeftOver(path, named)) count(path, plan.skipped);
  else plan.inputs.push({ shown, path, below: basename(path), real: null });
}

/** In a list that a shell made of `2022/*`: what nobody would name by itself. */
function isLeftOver(path: string, named: ReadonlySet<string>): boolean {
  if (kindOf(basename(path)) === 'lock') return true;
  return isOwnCopy(basename(path)) && named.has(path.replace(/\.checked\.(\d+\.)?(?=[^.]+$)/i, '.'));
}

function takeMatches(shown: string, cwd: string, plan: Plan): void {
  const { base, matches } = expandPattern(shown, cwd);
  const before = plan.inputs.length;
  for (const below of matches) {
    const at = join(base, below);
    const path = resolve(cwd, at);
    if (isFolderAt(path)) walk({ shown: at, top: path, below: '' }, new Set(), plan);
    else takeEntry({ shown: at, path, below, real: null }, plan);
  }
  if (plan.inputs.length === before) {
    plan.inputs.push({ shown, problem: noMatch(shown) });
  }
}

function takeFolder(shown: string, path: string, plan: Plan): void {
  const before = plan.inputs.length;
  plan.folders.push({ shown, path });
  walk({ shown, top: path, below: '' }, new Set(), plan);
  if (plan.inputs.length === before) plan.inputs.push({ shown, problem: noForms(shown) });
}

interface Walk {
  /** The folder that was named, as it was written. */
  shown: string;
  /** The same, absolute. */
  top: string;
  below: string;
}

/** @param seen the folders that were walked, so that links which lead back up, or to each other, come to an end */
function walk(at: Walk, seen: Set<string>, plan: Plan): void {
  const folder = join(at.top, at.below);
  const shown = join(at.shown, at.below);
  let real: string;
  let entries: Dirent[];
  try {
    real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    plan.inputs.push({ shown, problem: closedFolder(shown) });
    return;
  }
  for (const entry of entries.filter((one) => !one.name.startsWith('.')).sort(naturally)) {
    const below = join(at.below, entry.name);
    const path = join(folder, entry.name);
    if (isFolder(entry, path)) walk({ ...at, below }, seen, plan);
    else {
      // The same text again takes room only once.
      const named = at.shown === at.top ? path : join(at.shown, below);
      const own = entry.isFile() ? (real === folder ? path : join(real, entry.name)) : null;
      takeEntry({ shown: named, path, below, real: own }, plan);
    }
  }
}

function takeEntry(file: FoundFile, plan: Plan): void {
  if (kindOf(basename(file.path)) !== 'form') count(file.path, plan.skipped);
  else if (isBesideItsForm(file.path)) plan.skipped.copies++;
  else if (file.real || existsSync(file.path)) plan.inputs.push(file);
  else {
    // A form that somebody put there, by a link that leads nowhere: not to be missed in silence.
    const problem = brokenLink(file.shown, file.path);
    if (problem) plan.inputs.push({ shown: file.shown, problem });
  }
}

function count(path: string, skipped: Skipped): void {
  const kind = kindOf(basename(path));
  if (kind === 'lock') skipped.locks++;
  else if (kind === 'copy') skipped.copies++;
  // The settings of a folder are no form that somebody might miss.
  else if (basename(path) !== 'perf-score.yaml') {
    const type = extname(path).toLowerCase();
    skipped.others.set(type, (skipped.others.get(type) ?? 0) + 1);
  }
}
