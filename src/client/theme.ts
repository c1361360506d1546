export {};

// The button steps through: as the system, light, dark. public/theme.js applies the choice before the first paint.
const steps = ['', 'light', 'dark'];
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');

function show(theme: string): void {
  if (button) button.title = button.ariaLabel = `Theme: ${theme || 'as the system'}`;
}

show(root.dataset['theme'] ?? '');
button?.addEventListener('click', () => {
  const theme = steps[(steps.indexOf(root.dataset['theme'] ?? '') + 1) % steps.length] ?? '';
  root.dataset['theme'] = theme;
  if (theme === '') delete root.dataset['theme'];
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show(theme);
});
