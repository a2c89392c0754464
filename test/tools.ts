import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

/**
 * Programs and rights that some tests need and a machine may lack. What is lacking is looked up once, before the tests,
 * and said after them; where CI is set, a missing program is an error and not a skipped test.
 */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const OFFICE = 'soffice';
export const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

interface Tool {
  /** What it is called where it is said to be missing, with the package that brings it. */
  title: string;
  isHere: () => boolean;
  /** Whether every machine can have it: rights of the user are none that CI may insist on. */
  isProgram: boolean;
}

const TOOLS = {
  office: {
    title: 'LibreOffice (apt-get install libreoffice-calc)',
    isHere: () => isOnPath(OFFICE),
    isProgram: true,
  },
  openpyxl: {
    title: 'openpyxl and XlsxWriter for python3 (apt-get install python3-openpyxl python3-xlsxwriter)',
    isHere: hasOpenpyxl,
    isProgram: true,
  },
  chromium: {
    title: 'Chromium (apt-get install chromium)',
    isHere: () => isRunnable(CHROMIUM),
    isProgram: true,
  },
  parallel: {
    title: 'GNU parallel (apt-get install parallel)',
    isHere: () => isOnPath('parallel'),
    isProgram: true,
  },
  'ordinary user': {
    title: 'a user whom files can be closed to: root may read and write everything',
    isHere: () => process.getuid?.() !== 0,
    isProgram: false,
  },
  'full device': { title: '/dev/full', isHere: () => isThere('/dev/full'), isProgram: false },
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof TOOLS;

declare module 'vitest' {
  interface ProvidedContext {
    missingTools: ToolName[];
  }
}

/** True when the machine has none of what is asked for; the tests are then skipped, and that is said at the end. */
export function lacks(...names: ToolName[]): boolean {
  const missing = inject('missingTools');
  return names.some((name) => missing.includes(name));
}

/** Runs before all tests; what it gives runs after them. */
export default function setup(project: TestProject): () => void {
  const missing = (Object.keys(TOOLS) as ToolName[]).filter((name) => !TOOLS[name].isHere());
  project.provide('missingTools', missing);
  const programs = missing.filter((name) => TOOLS[name].isProgram);
  if (programs.length > 0 && process.env.CI)
    throw new Error(`CI needs what is missing here: ${programs.map((name) => TOOLS[name].title).join('; ')}`);
  return () => {
    for (const name of missing) console.warn(`NOT TRIED, for want of it: ${TOOLS[name].title}`);
  };
}

function hasOpenpyxl(): boolean {
  try {
    const find =
      'import importlib.util as u, sys; sys.exit(not (u.find_spec("openpyxl") and u.find_spec("xlsxwriter")))';
    execFileSync(PYTHON, ['-c', find], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isOnPath = (name: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isRunnable(join(folder, name)));

const isThere = (path: string) => mayUse(path, constants.F_OK);
const isRunnable = (path: string) => mayUse(path, constants.X_OK);

function mayUse(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}
