/** The colours of a drawing by role, by day and by night. A drawing uses no other. */
export const palette = {
  paper: { light: '#fcfbf8', dark: '#0e1d38' },
  sheet: { light: '#ffffff', dark: '#12254a' },
  tint: { light: '#eef2fc', dark: '#172c58' },
  ink: { light: '#16213a', dark: '#e9f0ff' },
  soft: { light: '#56617a', dark: '#a9bbdf' },
  line: { light: '#cfd6e4', dark: '#2f4a80' },
  hair: { light: '#e6eaf2', dark: '#203767' },
  blue: { light: '#1d4fd7', dark: '#8fb4ff' },
  ok: { light: '#1a7f4b', dark: '#6fd6a2' },
  warn: { light: '#9a5b00', dark: '#f3c06b' },
} as const;

/** Light or dark: each diagram is drawn once and coloured twice. */
export type Theme = 'light' | 'dark';

/**
 * Fonts that the reader has. Helvetica, Liberation Sans and Arimo have Arial's widths, so labels fit the boxes that were
 * measured for them wherever the drawing is shown.
 */
export const fonts = {
  sans: "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif",
  mono: 'Menlo, Consolas, monospace',
} as const;

/** The weight of a line, in pixels. */
export const lineWeight = 1.2;
