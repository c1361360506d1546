import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { attribute, elementsIn, hasClass, textIn } from '../html-tree.ts';

type Element = DefaultTreeAdapterMap['element'];

/** What the picture of a page shows: its title block. Every text may come from a plan of a stranger. */
export interface Card {
  /** Set as a caption above the title: "Architecture". */
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** Label and number at the right: "Sheet", "A-1". */
  readonly mark?: { readonly label: string; readonly text: string };
  readonly figures: readonly CardFigure[];
}

export interface CardFigure {
  readonly label: string;
  readonly value: string;
  /** Empty when there is none. */
  readonly unit: string;
  readonly tone: '' | 'ok' | 'warn';
}

/**
 * Reads the card of a built page from its title block, or from its title and description where there is none.
 *
 * @returns nothing for a page that offers no picture
 */
export function readCard(html: string): Card | undefined {
  // Everything that is needed stands before the end of the title block; parsing a long page costs more than its picture.
  const body = html.indexOf('<main');
  const end = html.indexOf('</header>', body);
  const elements = elementsIn(parse(body === -1 || end === -1 ? html : html.slice(0, end)));
  const metas = new Map(elements.filter(({ tagName }) => tagName === 'meta').map((meta) => [attribute(meta, 'property'), attribute(meta, 'content') ?? '']));
  if (!metas.has('og:image')) return undefined;
  const main = elements.find(({ tagName }) => tagName === 'main');
  const within = main === undefined ? [] : elementsIn(main);
  const block = end === -1 ? undefined : within.find(({ tagName }) => tagName === 'header');
  const inside = block === undefined ? [] : elementsIn(block);
  const caption = inside.find((element) => hasClass(element, 'caption'));
  const number = inside.find((element) => hasClass(element, 'number'));
  const mark = number && { label: textOf(elementsIn(number), ({ tagName }) => tagName === 'span'), text: textOf(elementsIn(number), ({ tagName }) => tagName === 'b') };
  return {
    kind: caption === undefined ? '' : plain(textIn(caption)).replace(/:$/, ''),
    // A page without a title block has a headline, and the name of the site as its title.
    title: (block === undefined ? textOf(within, ({ tagName }) => tagName === 'h1') : '') || (metas.get('og:title') ?? ''),
    summary: metas.get('og:description') ?? '',
    ...(mark && { mark }),
    figures: inside.filter(({ tagName }) => tagName === 'dl').flatMap(figuresOf),
  };
}

function figuresOf(list: Element): CardFigure[] {
  return elementsIn(list).filter(({ tagName }) => tagName === 'div').map((cell) => {
    const inside = elementsIn(cell);
    const value = inside.find(({ tagName }) => tagName === 'b');
    return {
      label: textOf(inside, ({ tagName }) => tagName === 'dt'),
      value: value === undefined ? '' : plain(textIn(value)),
      unit: textOf(inside, (element) => hasClass(element, 'unit')),
      tone: value === undefined ? '' : hasClass(value, 'ok') ? 'ok' : hasClass(value, 'warn') ? 'warn' : '',
    };
  });
}

function textOf(elements: readonly Element[], is: (element: Element) => boolean): string {
  const found = elements.find(is);
  return found === undefined ? '' : plain(textIn(found));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
