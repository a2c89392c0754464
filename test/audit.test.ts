import { expect, test } from 'vitest';
import { holesIn, isAuditReport, isFailure, shippedPackages } from '../scripts/audit-report.ts';

const LICENCES = `saxes 6.0.0 (ISC)

The ISC License

${'-'.repeat(80)}

@scope/pack.age 1.2.3-beta.1 ((MIT OR CC0-1.0))

Copyright 2022 (c) 1.2.3
`;

test('knows what ships by the file of licences', () => {
  expect([...shippedPackages(LICENCES)]).toEqual(['saxes', '@scope/pack.age']);
});

test.each([
  ['a light hole in what ships', 'saxes', 'low', true],
  ['a light hole in what it is built with', 'vitest', 'moderate', false],
  ['a heavy hole in what it is built with', 'vitest', 'high', true],
])('%s', (_, name, severity, fails) => {
  const via = [{ title: 'Reads too much', url: 'https://example.org/1' }, 'another'];
  const report = { auditReportVersion: 2, vulnerabilities: { [name]: { severity, via } } };
  expect(isAuditReport(report)).toBe(true);
  const [hole] = holesIn(report, shippedPackages(LICENCES));
  expect(hole && isFailure(hole)).toBe(fails);
  expect(hole?.titles).toEqual(['Reads too much https://example.org/1', 'by another']);
});

test.each([
  ['an error', { message: '405 Method Not Allowed', method: 'POST' }],
  ['nothing', null],
])('%s is no answer of a registry', (_, answer) => {
  expect(isAuditReport(answer)).toBe(false);
});
