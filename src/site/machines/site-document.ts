/** A page of the site as a text for machines. */
export interface SiteDocument {
  /** Part of the site: "Patterns". */
  readonly group: string;
  /** Path of its page, without the base: `/patterns/cqrs/`. */
  readonly page: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** The whole text. */
  readonly markdown: () => string;
}
