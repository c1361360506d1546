export {};

// The button steps through: as the system, light, dark. public/theme.js applies the choice before the first paint.
const steps = ['', 'light', 'dark'];
const names = ['as the system', 'light', 'dark'];
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');

function show(at: number): void {
  const text = `Theme: ${names[at] ?? ''}`;
  button?.setAttribute('aria-label', text);
  button?.setAttribute('title', text);
}

const current = (): number => Math.max(0, steps.indexOf(root.dataset['theme'] ?? ''));

show(current());
button?.addEventListener('click', () => {
  const next = (current() + 1) % steps.length;
  const theme = steps[next] ?? '';
  if (theme === '') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show(next);
});
