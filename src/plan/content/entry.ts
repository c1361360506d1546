import { formats } from '../schema/plan.ts';

/** Pages that show the books of `content/reference`. */
export const referencePages = ['prices', 'limits'] as const;

/** Pages that gather one thing from all plans. */
export const registerPages = ['technologies', 'revisit-triggers', 'assumptions', 'decisions'] as const;

/** Folders of entries. */
export const entryKinds = ['patterns', 'examples', 'guide', 'rules'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One MDX file as it was read. */
export interface Entry {
  readonly kind: EntryKind;
  /** File name without `.mdx`, whatever it looks like. */
  readonly id: string;
  /** Path as people see it, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Everything that the check of the content looks at. */
export interface Content {
  readonly entries: readonly Entry[];
  /** Ids of the plans that the site publishes. */
  readonly plans: ReadonlySet<string>;
  /** Anchors of the sections of a plan's document by the plan's id; what isn't there isn't checked. */
  readonly sections?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
  /** Path of the page that each review rule must have, by the rule's id; without it the pages aren't compared. */
  readonly rules?: ReadonlyMap<string, string>;
}

/** Ids of the pages in each part of the site that an entry may link to. */
export type SitePages = Readonly<Record<EntryKind | 'plans' | 'formats' | 'reference' | 'registers', ReadonlySet<string>>>;

/** Gathers the pages that the site will have. */
export function pagesOf({ entries, plans }: Content): SitePages {
  const idsOf = (kind: EntryKind) => new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id));
  return {
    patterns: idsOf('patterns'),
    examples: idsOf('examples'),
    guide: idsOf('guide'),
    rules: idsOf('rules'),
    plans,
    formats: new Set(formats),
    reference: new Set(referencePages),
    registers: new Set(registerPages),
  };
}
