import { similar } from './similar.ts';

interface Found { readonly results: readonly { data(): Promise<{ excerpt: string; url: string }> }[] }
interface Finder { readonly searchTerm: string; triggerSearch(term: string): void; on(event: 'results', listener: (found: Found) => void): void }
/** What is used from here of Pagefind's Component UI. */
declare const PagefindComponents: { configureInstance(name: string, options: object): Finder };

// A hit in the title comes first; a long page is hardly worse than a short one; the kind is for people to read.
const ranking = { pageLength: 0.3, metaWeights: { title: 10, terms: 6, kind: 0.1 } };

let dialog: Promise<HTMLDialogElement> | undefined;
let opener: HTMLElement | undefined;

/** Opens search, and loads it the first time. @param button that is focused again afterwards; knows the base of the site */
export async function openSearch(button: HTMLElement): Promise<void> {
  opener = button;
  const element = await (dialog ??= build(button.dataset['base'] ?? '/'));
  if (!element.open) element.showModal();
  element.querySelector('input')?.focus();
}

async function build(base: string): Promise<HTMLDialogElement> {
  const element = Object.assign(document.createElement('dialog'), { className: 'search', ariaLabel: 'Search' });
  element.addEventListener('close', () => opener?.focus({ preventScroll: true }));
  element.addEventListener('click', ({ target }) => {
    if (target === element || (target instanceof Element && target.closest('a'))) element.close();
  });
  document.body.append(element);
  try {
    await import(/* @vite-ignore */ `${base}pagefind/pagefind-component-ui.js`);
    const files = ['search-dialog.txt', 'search-words.txt', 'pagefind/pagefind-component-ui.css', 'search.css'];
    const [html = '', words = '', ...css] = await Promise.all(files.map(async (file) => (await fetch(base + file)).text()));
    const style = new CSSStyleSheet();
    style.replaceSync(css.join('\n'));
    document.adoptedStyleSheets.push(style);
    const finder = PagefindComponents.configureInstance('default', { ranking });
    element.innerHTML = html.replaceAll('="/', `="${base}`);
    help(element, finder, words.split('\n'));
  } catch {
    element.innerHTML = '<p>There is no search index here. A build of the site writes it.</p><form method="dialog"><button class="tool">Close</button></form>';
  }
  return element;
}

/** Enter opens the first result; a word that no page has is answered with the one that was probably meant. */
function help(element: HTMLElement, finder: Finder, words: readonly string[]): void {
  const [input, maybe, filters] = [element.querySelector('input'), element.querySelector('button.maybe'), element.querySelector('details')];
  if (input === null || maybe === null || filters === null) throw new Error('Expected a whole dialog');
  filters.open = matchMedia('(width >= 46rem)').matches;
  let entered = false;
  input.addEventListener('keydown', ({ key, isComposing }) => {
    entered = key === 'Enter' && !isComposing && input.value !== '';
    // What the list shows may be from before the last letters.
    if (entered) finder.triggerSearch(input.value);
  });
  maybe.addEventListener('click', () => {
    input.value = maybe.textContent;
    input.dispatchEvent(new Event('input'));
    input.focus();
  });
  finder.on('results', ({ results }) => {
    const term = finder.searchTerm;
    // When it has loaded, Pagefind asks for everything, also when someone has typed by then.
    if (term === '' && input.value !== '') {
      finder.triggerSearch(input.value);
      return;
    }
    const opens = entered;
    entered = false;
    const typed = term.toLowerCase().match(/\S+/g) ?? [];
    maybe.textContent = typed.some((word) => similar(word, words)) ? typed.map((word) => similar(word, words) ?? word).join(' ') : '';
    element.classList.remove('none');
    // Pagefind answers an unknown word with its first letters.
    void results[0]?.data().then(({ excerpt, url }) => {
      if (term !== finder.searchTerm) return;
      const found = Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, mark = '']) => mark.length);
      const isFar = found.length > 0 && Math.max(...found) * 2 < Math.min(...typed.map(({ length }) => length));
      element.classList.toggle('none', isFar);
      if (opens && !isFar) location.assign(url);
    });
  });
}
