import type { Component, Node } from '../../facts/graph.ts';
import type { Path } from '../../finding.ts';

type Setting = keyof NonNullable<Component['config']>;

/** Where a setting of a component stands or, where it is missing, the nearest place in which it should. */
export function settingPath({ component: { config }, path }: Node, setting: Setting): Path {
  if (config === undefined) return path;
  return config[setting] === undefined ? [...path, 'config'] : [...path, 'config', setting];
}
