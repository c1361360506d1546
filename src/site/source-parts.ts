/** A piece of a sentence; it leads somewhere when it names a page of the site. */
export interface SourcePart {
  readonly text: string;
  /** Path of the page, without the base. */
  readonly path?: string;
}

/**
 * Splits what a rule says of its source, so that the names of guide pages (`guide "Wording"`), the limit book and the
 * pattern library can be links.
 * @param guide titles of the guide pages, with their ids
 */
export function sourceParts(source: string, guide: ReadonlyMap<string, string>): SourcePart[] {
  return source.split(/(guide "[^"]+"|limit book|pattern library)/).filter((text) => text !== '').map((text) => {
    const id = guide.get(/^guide "(.+)"$/.exec(text)?.[1] ?? '');
    const path = text === 'limit book' ? '/reference/limits/' : text === 'pattern library' ? '/patterns/' : id && `/guide/${id}/`;
    return path === undefined || path === '' ? { text } : { text, path };
  });
}
