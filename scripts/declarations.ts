import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The part of JSON Schema that zod writes for the report. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  description?: string;
}

/**
 * Writes the declarations that `index.d.ts` needs, and no others. The types of the report are printed from its
 * schema: as the compiler prints them they would need zod, which the package does not install.
 */
export function writeDeclarations(root: string, dist: string, report: Schema): void {
  const emitted = mkdtempSync(join(tmpdir(), 'perf-score-types-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', emitted], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    copyReached(emitted, dist, report);
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

function copyReached(from: string, to: string, report: Schema): void {
  const waiting = ['index.d.ts'];
  const done = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const here = dirname(file);
    const text = file === 'model/report.d.ts' ? reportTypes(report) : readFileSync(join(from, file), 'utf8');
    const linked = text.replace(/(from |import\()'([^']+)'/g, (_, before: string, path: string) => {
      if (!path.startsWith('.')) throw new Error(`${file} shows a type of ${path}, which users do not have`);
      waiting.push(join(here, path.replace(/\.ts$/, '.d.ts')));
      return `${before}'${path.replace(/\.ts$/, '.js')}'`;
    });
    mkdirSync(join(to, here), { recursive: true });
    writeFileSync(join(to, file), linked);
  }
}

function reportTypes(report: Schema): string {
  return `/** The JSON report, version 1. Numbers are strings of exact decimals; \`cell\` is \`Sheet!A1\`. */
export type Report = ${print(report, '')};
export type FileReport = Report['files'][number];
export type FormReport = FileReport['forms'][number];
export type GroupReport = FormReport['groups'][number];
export type IndicatorReport = FormReport['indicators'][number];
export type FindingReport = FormReport['findings'][number];
export type Severity = FindingReport['severity'];
`;
}

function print(schema: Schema, indent: string): string {
  if (schema.anyOf) return schema.anyOf.map((one) => print(one, indent)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.items) return `Array<${print(schema.items, indent)}>`;
  if (schema.properties) {
    const inner = `${indent}  `;
    const lines = Object.entries(schema.properties).map(([key, value]) => {
      const about = value.description ? `${inner}/** ${value.description} */\n` : '';
      return `${about}${inner}${key}: ${print(value, inner)};\n`;
    });
    return `{\n${lines.join('')}${indent}}`;
  }
  if (schema.type) return [schema.type].flat().map(printName).join(' | ');
  throw new Error(`no type for ${JSON.stringify(schema)}`);
}

function printName(type: string): string {
  if (type === 'integer') return 'number';
  if (['string', 'boolean', 'number', 'null'].includes(type)) return type;
  throw new Error(`no type for ${type}`);
}
