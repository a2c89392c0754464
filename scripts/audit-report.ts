/** The part of `npm audit --json` that is used. */
export interface AuditReport {
  auditReportVersion: number;
  vulnerabilities: Record<string, { severity: string; via: (string | { title: string; url: string })[] }>;
}

/** A package with a known hole. */
export interface Hole {
  name: string;
  severity: string;
  /** What of it is bundled, and so ships; the others are only built with. */
  ships: boolean;
  titles: string[];
}

/** Whether the registry answered the question; a mirror often has no audit. */
export function isAuditReport(answer: unknown): answer is AuditReport {
  return typeof answer === 'object' && answer !== null && 'auditReportVersion' in answer;
}

/** The packages named in the file of licences, which lists all that is bundled: `saxes 6.0.0 (ISC)`. */
export function shippedPackages(licences: string): Set<string> {
  const names = [...licences.matchAll(/^(@?[a-z0-9][\w./-]*) \d+\.\d+\.\d+\S* \(.*\)$/gm)];
  return new Set(names.map(([, name = '']) => name));
}

/** Every known hole: those in what ships first. */
export function holesIn({ vulnerabilities }: AuditReport, shipped: ReadonlySet<string>): Hole[] {
  return Object.entries(vulnerabilities)
    .map(([name, { severity, via }]) => ({
      name,
      severity,
      ships: shipped.has(name),
      titles: via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`)),
    }))
    .sort((a, b) => Number(b.ships) - Number(a.ships));
}

/** A hole of any weight in what ships, or a heavy one in what it is built with. */
export function isFailure({ ships, severity }: Hole): boolean {
  return ships || severity === 'high' || severity === 'critical';
}
