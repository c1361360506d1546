export {};

// Search is large, so nothing of it is loaded before it is opened.
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-search]');

async function open(button = buttons[0]): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  if (button !== undefined) await openSearch(button);
}

for (const button of buttons) button.addEventListener('click', () => void open(button));
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isShortcut = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
  const isTyping = target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
  if (!isShortcut && (key !== '/' || ctrlKey || metaKey || altKey || isTyping)) return;
  event.preventDefault();
  void open();
});
