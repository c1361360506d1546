/** What a page says about itself to machines. */
export interface PageData {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  /** The pages above this one, the home page first; none for the home page itself. */
  readonly above: readonly { readonly name: string; readonly address: string }[];
  /** For pages that are one text. */
  readonly article?: Article | undefined;
}

/** What is known of a text beside its title and summary; only what is true and stated somewhere. */
export interface Article {
  /** Day of the first publication, `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** Day of the last change or review, `YYYY-MM-DD`. */
  readonly modified?: string | undefined;
  /** What it is about: technologies, services. */
  readonly about?: readonly string[] | undefined;
}

/** A page in the words of schema.org: the way that leads to it, and the text that it is. */
export function structuredData({ title, description, address, above, article }: PageData): object {
  const way = [...above, { name: title, address }].map(({ name, address: item }, at) => ({ '@type': 'ListItem', position: at + 1, name, item }));
  const first = above.length === 0
    ? { '@type': 'WebSite', name: title, description, url: address, inLanguage: 'en' }
    : { '@type': 'BreadcrumbList', itemListElement: way };
  return { '@context': 'https://schema.org', '@graph': article === undefined ? [first] : [first, techArticle(title, description, address, article)] };
}

function techArticle(headline: string, description: string, url: string, { published, modified, about = [] }: Article): object {
  return {
    '@type': 'TechArticle',
    headline,
    description,
    url,
    inLanguage: 'en',
    ...(published !== undefined && { datePublished: published }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(about.length > 0 && { about: about.map((name) => ({ '@type': 'Thing', name })) }),
  };
}

/** Data as the content of a `<script type="application/ld+json">`, in which no text can end the element or begin a comment. */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
