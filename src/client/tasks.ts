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
  box.disabled = false;
  box.ariaLabel = text;
  box.addEventListener('change', () => { keep(); });
  return { box, key: `${name} ${seen.get(name) ?? 0}` };
});

const ticked = () => tasks.filter(({ box }) => box.checked);
const reset = bar?.querySelector('button');
let undo: typeof tasks | undefined;

function show(): void {
  const done = ticked().length;
  bar?.querySelector('output')?.replaceChildren(`${done} of ${tasks.length} done`);
  bar?.querySelector('meter')?.setAttribute('value', String(done));
  reset?.replaceChildren(undo ? 'Undo reset' : 'Reset');
  reset?.toggleAttribute('disabled', done === 0 && !undo);
}

/** Remembers the ticks. Those that a reset took away can be had back until the next change. */
function keep(taken?: typeof tasks): void {
  undo = taken;
  show();
  try {
    localStorage.setItem(place, ticked().map(({ key }) => key).join('\n'));
  } catch {
    // Without storage, ticks last as long as the page.
  }
}

try {
  const done = localStorage.getItem(place)?.split('\n');
  for (const { box, key } of tasks) box.checked ||= done?.includes(key) ?? false;
} catch {
  // As above.
}
show();
reset?.addEventListener('click', () => {
  const taken = undo ? undefined : ticked();
  for (const task of tasks) task.box.checked = undo?.includes(task) ?? false;
  keep(taken);
});
