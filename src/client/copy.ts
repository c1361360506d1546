/** Puts text on the clipboard and says so on the button for a moment. */
async function copy(button: HTMLButtonElement, text: () => string | Promise<string>): Promise<void> {
  const label = button.textContent;
  button.ariaLive = 'polite';
  try {
    await navigator.clipboard.writeText(await text());
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied';
  }
  setTimeout(() => (button.textContent = label), 2000);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  const read = async () => (await fetch(button.dataset['copyFrom'] ?? '')).text();
  button.addEventListener('click', () => void copy(button, read));
}

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => { print(); });

for (const frame of document.querySelectorAll('.code')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', () => void copy(button, () => frame.querySelector('pre')?.textContent ?? ''));
  frame.append(button);
}
