/* Sorting, filtering and unfolding; everything there is to read stands in the page without it. */
document.documentElement.classList.add('js');

document.addEventListener('DOMContentLoaded', () => {
  const list = document.getElementById('list');
  if (!list) return;
  const form = document.querySelector('.filter');
  const output = form.querySelector('output');
  const entries = [...list.tBodies].map((body) => ({
    body,
    text: body.rows[0].cells[0].textContent.toLowerCase(),
    levels: ` ${body.dataset.levels} `,
    rules: ` ${body.dataset.rules} `,
  }));
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  for (const { body } of entries) {
    const button = turnIntoButton(body.querySelector('.name'), 'name');
    const row = body.rows[1];
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', row.id);
    button.addEventListener('click', () => open(body, !row.classList.contains('open')));
  }
  for (const head of list.tHead.rows[0].cells) {
    const label = document.createElement('span');
    label.append(...head.childNodes);
    head.append(label);
    turnIntoButton(label, '').addEventListener('click', () => sort(head));
  }
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  form.elements.expand.addEventListener('click', () => {
    for (const { body } of entries) if (!body.hidden) open(body, true);
  });
  form.elements.collapse.addEventListener('click', () => {
    for (const { body } of entries) open(body, false);
  });
  // A browser that comes back to the page may have kept what was typed.
  filter();
  if (entries.length === 1) open(entries[0].body, true);

  function turnIntoButton(element, name) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    button.append(...element.childNodes);
    element.replaceWith(button);
    return button;
  }

  /* The markup waits as the text of a noscript element: it was escaped when the page was made. */
  function open(body, shown) {
    const [line, row] = body.rows;
    const waiting = row.querySelector('noscript');
    if (shown && waiting) {
      const template = document.createElement('template');
      template.innerHTML = waiting.textContent;
      row.cells[0].replaceChildren(template.content.querySelector('.details'));
    }
    row.classList.toggle('open', shown);
    line.querySelector('.name').setAttribute('aria-expanded', String(shown));
  }

  function filter() {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const { level, rule, profile } = form.elements;
    let shown = 0;
    for (const { body, text, levels, rules } of entries) {
      const fits =
        words.every((word) => text.includes(word)) &&
        (level.value === '' || levels.includes(` ${level.value} `)) &&
        (rule.value === '' || rules.includes(` ${rule.value} `)) &&
        (profile.value === '' || body.dataset.profile === profile.value);
      body.hidden = !fits;
      if (fits) shown++;
    }
    form.elements.expand.disabled = shown > 100;
    output.textContent = output.dataset.shown.replace('%s', shown).replace('%a', entries.length);
  }

  /* Numbers begin with the largest, words with the first; what has no value stays at the end. */
  function sort(head) {
    const number = head.dataset.kind === 'number';
    const before = head.getAttribute('aria-sort');
    const descending = before ? before === 'ascending' : number;
    for (const other of list.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const valued = entries.map((entry) => {
      const cell = entry.body.rows[0].cells[head.cellIndex];
      return { entry, value: number ? cell.dataset.v || null : cell.textContent };
    });
    const direction = descending ? -1 : 1;
    valued.sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      return direction * (number ? a.value - b.value : collator.compare(a.value, b.value));
    });
    list.append(...valued.map(({ entry }) => entry.body));
  }
});
