import { readLibrary } from '../../scripts/read-library.mts';

/** The project's own templates, prices, limits and pattern titles, read once. */
export const library = readLibrary(new Set());
