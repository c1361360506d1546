import { comparison, fits } from './fits.ts';

// Shows the rows of a page that fit what is chosen, in the order chosen, and keeps the choice in the address.
const form = document.querySelector<HTMLFormElement>('form[data-narrow]');
const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-row], [data-book] tr[id]'), (row) => ({ row, home: row.parentElement, text: '' }));
const groups = new Set(rows.map(({ row }) => row.closest<HTMLElement>('section, tbody')));
let order = '';

function show(): void {
  const chosen = Array.from(new FormData(form ?? undefined)).filter((pair): pair is [string, string] => pair[1] !== '');
  const { sort = '', words = '' } = Object.fromEntries(chosen);
  const facts = chosen.filter(([name]) => name !== 'sort' && name !== 'words');
  for (const entry of rows) entry.row.hidden = !fits(entry.row.dataset, facts) || !holds(entry, words);
  if (sort !== order) arrange(sort);
  for (const group of groups) if (group) group.hidden = group.querySelector(':is([data-row], tr[id]):not([hidden])') === null;
  for (const element of document.querySelectorAll<HTMLElement>('[data-whole]')) element.hidden = chosen.length > 0;
  form?.querySelector('output')?.replaceChildren(`${rows.filter(({ row }) => !row.hidden).length} of ${rows.length} shown`);
  const query = chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
  history.replaceState(history.state, '', location.pathname + query + location.hash);
}

/** Whether a row, or the heading of its group, holds every word. */
function holds(entry: (typeof rows)[number], words: string): boolean {
  if (words === '') return true;
  entry.text ||= `${entry.row.closest('tbody')?.querySelector('h2')?.textContent ?? ''} ${entry.row.textContent}`.toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => entry.text.includes(word));
}

/** Puts all rows into one list in the order chosen, or back into their groups. */
function arrange(sort: string): void {
  order = sort;
  const compare = comparison(sort);
  const sorted = sort === '' ? rows : rows.toSorted((a, b) => compare(a.row.dataset, b.row.dataset));
  for (const { row, home } of sorted) (sort === '' ? home : rows[0]?.home)?.append(row);
  document.body.toggleAttribute('data-flat', sort !== '');
}

const asked = new URLSearchParams(location.search);
for (const field of form?.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input[name], option') ?? []) {
  if (field instanceof HTMLOptionElement) field.selected = asked.get(field.closest('select')?.name ?? '') === field.value;
  else if (field.type === 'checkbox') field.checked = asked.getAll(field.name).includes(field.value);
  else field.value = asked.get(field.name) ?? '';
}
form?.querySelector('details')?.toggleAttribute('open', Array.from(asked.keys()).some((name) => name !== 'sort'));
if (asked.size > 0) show();
form?.addEventListener('input', show);
// The fields are empty only after the event.
form?.addEventListener('reset', () => setTimeout(show));
form?.addEventListener('submit', (event) => { event.preventDefault(); });
