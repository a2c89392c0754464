import { expect, test } from 'vitest';
import { EditedPart } from '../../../src/workbook/edit/edited-part.ts';
import { EditedStyles } from '../../../src/workbook/edit/edited-styles.ts';

const RED = { sides: ['left', 'top'] as const, style: 'medium', rgb: 'FFFF0000' };
const LINE = (side: string) => `<${side} style="medium"><color rgb="FFFF0000"/></${side}>`;

function styles(xfs: string, borders = '<border/>'): EditedStyles {
  const text = `<styleSheet><fills count="2"><fill/><fill/></fills><borders>${borders}</borders><cellXfs count="9">${xfs}</cellXfs></styleSheet>`;
  return new EditedStyles(new EditedPart('styles.xml', Buffer.from(text)));
}

function written(edited: EditedStyles): string {
  edited.finish();
  return edited.part.result();
}

test('a changed style is a copy with everything else that it had', () => {
  const edited = styles(`<xf/><xf numFmtId='10' fillId='1' quotePrefix="1"><alignment wrapText="1"/></xf>`);
  expect(edited.changed(1, { fill: '<fill>x</fill>' })).toBe(2);
  expect(written(edited)).toContain(
    `<cellXfs count="3"><xf/><xf numFmtId='10' fillId='1' quotePrefix="1"><alignment wrapText="1"/></xf><xf applyFill="1" numFmtId='10' fillId="2" quotePrefix="1"><alignment wrapText="1"/></xf></cellXfs>`,
  );
});

test('the same change of the same style is made once', () => {
  const edited = styles('<xf/><xf/>');
  const change = { fill: '<fill>x</fill>', border: RED };
  expect([edited.changed(0, change), edited.changed(0, change)]).toEqual([2, 2]);
  expect(written(edited).match(/<fill>x<\/fill>/g)).toHaveLength(1);
});

test.each([
  ['no border', '<border/>', `<border>${LINE('left')}${LINE('top')}</border>`],
  [
    'a border, keeping its other sides and its diagonal',
    '<border diagonalUp="1"><left/><right style="thin"/><top/><bottom/><diagonal style="hair"/></border>',
    `<border diagonalUp="1">${LINE('left')}<right style="thin"/>${LINE('top')}<bottom/><diagonal style="hair"/></border>`,
  ],
  [
    'a border of start and end',
    '<border><start/><end/><top/><bottom/></border>',
    `<border>${LINE('start')}<end/>${LINE('top')}<bottom/></border>`,
  ],
])('sides are drawn over %s', (_, before, after) => {
  const edited = styles('<xf borderId="0"/>', before);
  edited.changed(0, { border: RED });
  expect(written(edited)).toContain(`<borders>${before}${after}</borders>`);
});

test('a style that is not in the list counts as the first', () => {
  const edited = styles('<xf numFmtId="4"/>');
  edited.changed(99, { fill: '<fill>x</fill>' });
  expect(written(edited)).toContain('<xf applyFill="1" fillId="2" numFmtId="4"/>');
});

test('a file with as many styles as Excel takes keeps them, and the cell its looks', () => {
  const edited = styles('<xf/>'.repeat(65_000));
  expect(edited.changed(3, { fill: '<fill>x</fill>' })).toBe(3);
});

test.each([
  ['a solid fill', '<patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill>', 'FF00FF00'],
  ['a pattern', '<patternFill patternType="gray125"><fgColor rgb="FF00FF00"/></patternFill>', null],
  ['a colour of the theme', '<patternFill patternType="solid"><fgColor theme="1"/></patternFill>', null],
  ['a gradient', '<gradientFill/>', null],
])('knows the colour of %s', (_, fill, rgb) => {
  const text = `<styleSheet><fills><fill>${fill}</fill></fills><cellXfs><xf fillId="0"/></cellXfs></styleSheet>`;
  expect(new EditedStyles(new EditedPart('styles.xml', Buffer.from(text))).solidFill(0)).toBe(rgb);
});
