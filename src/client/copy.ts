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
  const address = button.dataset['copyFrom'] ?? '';
  button.addEventListener('click', () => void copy(button, async () => (await fetch(address)).text()));
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => {
    print();
  });
}

for (const frame of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => void copy(button, () => frame.querySelector('pre')?.textContent ?? ''));
  frame.append(button);
}
