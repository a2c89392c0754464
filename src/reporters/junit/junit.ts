import { inOneGo, type OpenStream } from '../stream.ts';
import { WORDS } from '../wording/labels.ts';
import { betweenSuites, type Case, type Suite, suitesOf } from './junit-suites.ts';
import { xmlElement, xmlText } from './xml-element.ts';

/**
 * JUnit XML with what Ant, Surefire and Jenkins all know and nothing else: a suite a form, a case a rule, and a
 * suite for what shows only between forms. Counts stand at the suites, where they are known when the suite is written, and not at the root.
 */
export const openJunit: OpenStream = ({ language, rules = [], failOn = 'error' }) => {
  const play = { words: WORDS[language], rules, failOn };
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="perf-score">\n',
    file: (report) => suitesOf(report, play).map(testsuite).join(''),
    end: (closing) => `${betweenSuites(closing, play).map(testsuite).join('')}</testsuites>\n`,
  };
};

export const junit = inOneGo(openJunit);

function testsuite({ name, facts, cases }: Suite): string {
  const count = (kind: 'failure' | 'error') => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  const properties = Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [xmlElement('property', { name: key, value })],
  );
  return xmlElement(
    'testsuite',
    { name, tests: cases.length, failures: count('failure'), errors: count('error'), skipped: 0, time: 0 },
    [
      ...(properties.length === 0 ? [] : [xmlElement('properties', {}, properties)]),
      ...cases.map((one) => testcase(name, one)),
    ],
  );
}

/** The class name is what GitLab and Jenkins tell cases of the same name apart by. */
function testcase(classname: string, { name, outcome, remarks }: Case): string {
  const children: string[] = [];
  if (outcome) {
    const { kind, type, message, text } = outcome;
    children.push(xmlElement(kind, { message, type }, [xmlText(text)]));
  }
  if (remarks !== '') children.push(xmlElement('system-out', {}, [xmlText(remarks)]));
  return xmlElement('testcase', { classname, name, time: 0 }, children);
}
