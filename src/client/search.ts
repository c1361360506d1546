export {};

// Search is large, so nothing of it is loaded before it is opened.
const button = document.querySelector<HTMLButtonElement>('[data-search]');
const base = button?.dataset['base'] ?? '/';

async function open(): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  await openSearch(base);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}

button?.addEventListener('click', () => void open());
document.addEventListener('keydown', (event) => {
  const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!isShortcut && !isSlash) return;
  event.preventDefault();
  void open();
});
