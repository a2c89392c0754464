/** The element of that id, which `page.html` has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

/** An element with its attributes and what stands in it; words stay words. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An element around markup of the reporters, in which everything is escaped. */
export function holding(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  markup: string,
): HTMLElement {
  const made = element(tag, attributes, []);
  made.innerHTML = markup;
  return made;
}
