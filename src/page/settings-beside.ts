import type { SettingsText } from '../model/settings-text.ts';
import type { HandedFile } from './protocol.ts';

/** Settings that were loaded by themselves hold for every form; one of a folder that was dropped for those in and below it. */
export function nearestSettings(
  form: string,
  settings: readonly SettingsText[],
  files: readonly HandedFile[],
): SettingsText | null {
  let nearest: SettingsText | null = null;
  for (const one of settings) {
    const folder = one.name.slice(0, one.name.lastIndexOf('/') + 1);
    if (form.startsWith(folder) && (nearest === null || one.name.length > nearest.name.length)) nearest = one;
  }
  return nearest && { ...nearest, forms: files.map(({ name }) => name) };
}
