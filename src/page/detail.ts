import { byId, element, holding } from './dom.ts';
import type { Details, FormEntry } from './protocol.ts';
import type { PageText } from './words.ts';

/** Draws one form: its totals, what was found, its picture and its tree. */
export function drawDetail(
  name: string,
  form: FormEntry,
  details: Details,
  words: PageText,
  saveCopy: () => void,
): void {
  const copy = element('button', { type: 'button', class: 'copy' }, [words.saveCopy]);
  copy.addEventListener('click', saveCopy);
  const back = element('a', { class: 'back', href: '#list' }, [words.back]);
  const findings = holding('ol', {}, details.findings);
  const picture = holding(
    'div',
    { class: 'picture-box', tabindex: '0', role: 'region', 'aria-label': words.picture },
    details.picture,
  );
  const none = form.counts.error + form.counts.warning + form.counts.info === 0;
  byId('detail').replaceChildren(
    back,
    element('h2', {}, [form.title]),
    element('p', { class: 'file' }, [`${name} › ${form.sheet}  `, copy]),
    totals(form, words),
    element('p', { class: 'hint' }, [words.totalsHint]),
    holding('div', {}, details.facts),
    element('section', { class: 'findings' }, [
      element('h3', {}, [words.findings]),
      ...(none ? [element('p', {}, [words.noFindings])] : [findings]),
    ]),
    element('section', {}, [element('h3', {}, [words.picture]), picture]),
    element('section', {}, [element('h3', {}, [words.tree]), holding('div', {}, details.tree)]),
  );
  connect(findings, picture);
}

/** A marked cell leads to its finding, and a finding's cell to the picture. */
function connect(findings: HTMLElement, picture: HTMLElement): void {
  const items = [...findings.children] as HTMLElement[];
  for (const item of items) item.tabIndex = -1;
  const point = (target: HTMLElement) => {
    for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
    target.classList.add('here');
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  };
  for (const button of picture.querySelectorAll('button')) {
    const item = items[Number(button.dataset.finding)];
    if (!item) continue;
    button.addEventListener('click', () => point(item));
    const cell = item.querySelector('.cell');
    if (!cell) continue;
    const link = element('button', { type: 'button', class: 'link cell' }, [cell.textContent ?? '']);
    link.addEventListener('click', () => point(button));
    cell.replaceWith(link);
  }
}

function totals({ stated, summed, recomputed, difference }: FormEntry, words: PageText): HTMLElement {
  const one = (label: string, value: string, more: string | null) =>
    element('div', {}, [
      element('dt', {}, [label]),
      element('dd', { class: more === null ? '' : 'changed' }, [
        value,
        ...(more === null ? [] : [' ', element('small', {}, [more])]),
      ]),
    ]);
  return element('dl', { class: 'totals' }, [
    one(words.stated, stated, null),
    one(words.summed, summed, null),
    one(words.recomputed, recomputed, difference),
  ]);
}
