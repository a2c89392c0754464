import { byId, element } from './dom.ts';
import type { FileEntry, FormEntry } from './protocol.ts';
import type { PageText } from './words.ts';

/** More are worth a filter. */
const MANY = 8;

/** The list of forms; one at a time is open. */
export class List {
  readonly #open: (file: number, form: number) => void;
  readonly #entries = byId('entries');

  constructor(open: (file: number, form: number) => void) {
    this.#open = open;
  }

  clear(): void {
    this.#entries.textContent = '';
  }

  add(entry: FileEntry, words: PageText): void {
    const { file, name, error, forms } = entry;
    if (error !== null) {
      const line = element('div', { class: 'failed' }, [
        element('b', {}, [name]),
        element('small', {}, [`${words.notChecked}：${error}`]),
      ]);
      this.#entries.append(element('li', {}, [line]));
    }
    for (const [index, form] of forms.entries())
      this.#entries.append(this.#line(form, name, file, index, words));
    byId('filter').hidden = this.#entries.children.length <= MANY;
  }

  #line(form: FormEntry, name: string, file: number, index: number, words: PageText): HTMLElement {
    const { error, warning } = form.counts;
    const level = error > 0 ? 'has-error' : warning > 0 ? 'has-warning' : '';
    const counts = [
      ...(error > 0 ? [`${words.severity.error} ${error}`] : []),
      ...(warning > 0 ? [`${words.severity.warning} ${warning}`] : []),
    ];
    const change =
      form.difference === null ? form.recomputed : `${form.stated} → ${form.recomputed} (${form.difference})`;
    const button = element('button', { type: 'button', class: level, 'data-form': `${file}.${index}` }, [
      element('b', {}, [form.title]),
      element('small', {}, [name]),
      element('span', { class: 'score' }, [
        element('span', {}, [change]),
        element('span', { class: error > 0 ? 'error' : warning > 0 ? 'warning' : '' }, [
          counts.length === 0 ? words.clean : counts.join(' '),
        ]),
      ]),
    ]);
    button.addEventListener('click', () => this.#open(file, index));
    return element('li', { class: level === '' ? 'fine' : '' }, [button]);
  }

  /** Marks the one that is open. */
  show(file: number, form: number): void {
    for (const button of this.#entries.querySelectorAll('button'))
      button.setAttribute('aria-current', String(button.dataset.form === `${file}.${form}`));
  }
}
