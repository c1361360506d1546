// Pagefind interprets the template and escapes what it prints; excerpts come escaped from the index.
const template = `<li class="result">
  <p class="kind">{{ meta.kind }}</p>
  <p class="title"><a href="{{ meta.url | default(url) | safeUrl }}">{{ meta.title }}</a></p>
  {{#if excerpt}}<p class="excerpt">{{+ excerpt +}}</p>{{/if}}
  {{#if sub_results}}<ul>{{#each sub_results as sub}}<li><a href="{{ sub.url | safeUrl }}">{{ sub.title }}</a></li>{{/each}}</ul>{{/if}}
</li>`;

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Opens search, and loads it the first time.
 * @param base of the site, with a slash at its end
 */
export async function openSearch(base: string): Promise<void> {
  dialog ??= build(base);
  const element = await dialog;
  if (!element.open) element.showModal();
  element.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}

async function build(base: string): Promise<HTMLDialogElement> {
  const element = create('dialog', { 'aria-label': 'Search', class: 'search' });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  document.body.append(element);
  try {
    await Promise.all([
      load('link', { rel: 'stylesheet', href: `${base}pagefind/pagefind-component-ui.css` }),
      load('link', { rel: 'stylesheet', href: `${base}search.css` }),
      load('script', { type: 'module', src: `${base}pagefind/pagefind-component-ui.js` }),
    ]);
    element.append(...parts(base, closeButton(element)));
  } catch {
    const text = create('p', {});
    text.textContent = 'There is no search index here. A build of the site writes it.';
    element.append(text, closeButton(element));
  }
  return element;
}

function closeButton(dialog: HTMLDialogElement): HTMLButtonElement {
  const button = create('button', { type: 'button', class: 'tool' });
  button.textContent = 'Close';
  button.addEventListener('click', () => {
    dialog.close();
  });
  return button;
}

function parts(base: string, close: Element): Element[] {
  const head = create('div', { class: 'head' });
  head.append(create('pagefind-input', { placeholder: 'Search plans, patterns, rules and the reference', debounce: '120' }), close);
  const script = create('script', { type: 'text/pagefind-template' });
  script.textContent = template;
  const results = create('pagefind-results', { 'max-sub-results': '3' });
  results.append(script);
  const filters = create('details', { class: 'filters' });
  filters.open = matchMedia('(width >= 46rem)').matches;
  const summary = create('summary', { class: 'caption' });
  summary.textContent = 'Filter';
  filters.append(summary, create('pagefind-filter-pane', { open: 'kind' }));
  const found = create('div', { class: 'found' });
  found.append(create('pagefind-summary', { 'default-message': 'Results appear as you type.' }), results);
  const columns = create('div', { class: 'columns' });
  columns.append(filters, found);
  return [create('pagefind-config', { 'bundle-path': `${base}pagefind/`, 'base-url': base }), head, columns];
}

function create<Name extends string>(name: Name, attributes: Record<string, string>) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element as Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement;
}

function load(name: 'link' | 'script', attributes: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = create(name, attributes);
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      reject(new Error(`Missing ${name}`));
    });
    document.head.append(element);
  });
}
