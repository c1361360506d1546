import { openBrowser } from '../../diagrams/open-browser.ts';
import type { Card } from './card.ts';
import { cardCss, cardHtml, cardSize } from './card-style.ts';

/** A browser with one page on which cards are set, one at a time. */
export interface CardPage {
  /** A picture of a card as a PNG of 1200 by 630 pixels, as the browser writes it. */
  readonly draw: (card: Card) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Starts the browser. Nothing on the page reaches the network or a file, and no text of a card is ever read as HTML. */
export async function openCardPage(open = openBrowser): Promise<CardPage> {
  const browser = await open();
  try {
    const context = await browser.newContext({ viewport: cardSize, offline: true, serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC' });
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(`${cardHtml}<style>${cardCss}</style>`);
    return {
      draw: async (card) => {
        await page.evaluate(setCard, card);
        return page.screenshot({ type: 'png', animations: 'allow', caret: 'initial' });
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Sets a card. Runs inside the page. */
export function setCard({ kind, title, summary, mark, figures }: Card): void {
  const place = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`Missing "${selector}" on the page of cards`);
    return element;
  };
  const add = (parent: HTMLElement, tag: string, text: string, className = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = className;
    parent.append(element);
    return element;
  };
  place('.kind').textContent = kind;
  place('h1').textContent = title;
  place('.summary').textContent = summary;
  place('.number').hidden = mark === undefined;
  place('.number span').textContent = mark?.label ?? '';
  const number = place('.number b');
  number.textContent = mark?.text ?? '';
  number.classList.toggle('long', number.textContent.length > 4);
  const list = place('dl');
  list.replaceChildren();
  list.hidden = figures.length === 0;
  place('.card').classList.toggle('plain', figures.length === 0);
  for (const { label, value, unit, tone } of figures.slice(0, 6)) {
    const cell = add(list, 'div', '');
    add(cell, 'dt', label);
    add(cell, 'dd', value, tone);
    add(cell, 'dd', unit, 'unit');
  }
  // The largest size at which title and summary fit into their cell; a long title does without the summary.
  const name = place('.name');
  for (const size of [76, 64, 54, 46, 40, 34]) {
    name.style.setProperty('--title', `${size}px`);
    name.classList.toggle('tight', false);
    if (name.scrollHeight <= name.clientHeight) return;
  }
  name.classList.toggle('tight', true);
}
