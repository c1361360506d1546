/** A place in a text: line and column from 1, offset from 0, columns and offsets in UTF-16 units. */
interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** An attribute of a component; one without a name is an expression such as `{...values}`. */
export interface ComponentAttribute {
  readonly type: string;
  readonly name?: string;
  /** Text, nothing for an attribute without a value, or an expression. */
  readonly value?: string | object | null | undefined;
}

/** The part of an mdast node (with the nodes of MDX) that the check of the content looks at. */
export interface MarkdownNode {
  readonly type: string;
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly children?: readonly MarkdownNode[];
  /** Level of a heading. */
  readonly depth?: number;
  /** Address of a link, image or definition. */
  readonly url?: string;
  /** Name of a component; nothing for a fragment. */
  readonly name?: string | null;
  readonly attributes?: readonly ComponentAttribute[];
  /** Text, code or expression. */
  readonly value?: string;
}

/**
 * Reads MDX without frontmatter into a tree. It is handed in, so that the check sees what the site will see
 * and the core stays free of the engine.
 * @throws Error whose message starts with `line:column:` when the text is not MDX
 */
export type ParseMdx = (text: string) => MarkdownNode;
