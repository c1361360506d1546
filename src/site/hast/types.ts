import type { Element } from 'hast';
import type { HastPluginEntry, HastVisitorInstance } from 'satteri';

/** What is done to some kinds of elements. */
export type Visitor = Extract<NonNullable<HastVisitorInstance['element']>, { visit: unknown }>;
export type PluginList = HastPluginEntry[];
export type { Element };
