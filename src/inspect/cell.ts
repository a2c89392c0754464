import { type Located, placeName } from '../model/place.ts';
import type { Figure } from '../model/value.ts';

/** A cell that was read: what for, where, as displayed, and as understood. */
export function shown<T>(role: string, located: Located<T> | null, print: (value: T) => string) {
  if (!located) return null;
  return { role, cell: placeName(located.at), text: located.text.trim(), read: print(located.value).trim() };
}

export function printFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return figure.number.toFixed();
    case 'percent':
      return `${figure.number.toFixed()}%`;
    case 'words':
      return figure.text;
    case 'error':
      return figure.code;
    case 'blank':
    case 'uncalculated':
      return '';
  }
}
