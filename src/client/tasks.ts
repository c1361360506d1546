export {};

// Tasks can be ticked. The browser remembers them by page and by their text, so that they may change places.
const bar = document.querySelector('[data-tasks]');
const place = `tasks:${location.pathname}`;
const seen = new Map<string, number>();
const tasks = Array.from(document.querySelectorAll<HTMLInputElement>('[data-document] .task-list-item input'), (box) => {
  const item = box.closest('li');
  const text = item?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const part = item?.parentElement?.closest('li')?.querySelector('strong')?.textContent ?? '';
  const name = `${part} ${text}`;
  seen.set(name, (seen.get(name) ?? 0) + 1);
  return { box, text, key: `${name} ${seen.get(name) ?? 0}` };
});

function show(): void {
  const done = tasks.filter(({ box }) => box.checked).length;
  bar?.querySelector('output')?.replaceChildren(`${done} of ${tasks.length} done`);
  bar?.querySelector('meter')?.setAttribute('value', String(done));
  bar?.querySelector('button')?.toggleAttribute('disabled', done === 0);
}

function keep(): void {
  show();
  localStorage.setItem(place, tasks.filter(({ box }) => box.checked).map(({ key }) => key).join('\n'));
}

let done: string[] = [];
try {
  done = localStorage.getItem(place)?.split('\n') ?? [];
} catch {
  // Without storage, ticks last as long as the page.
}
for (const { box, text, key } of tasks) {
  box.disabled = false;
  box.checked ||= done.includes(key);
  box.ariaLabel = text;
  box.addEventListener('change', keep);
}
show();
bar?.querySelector('button')?.addEventListener('click', () => {
  if (!confirm('Untick every task of this plan?')) return;
  for (const { box } of tasks) box.checked = false;
  keep();
});
