/**
 * Puts the base of the site before a root-relative path.
 * @param base `/` or a sub-path such as `/plans-of-us`, with or without a slash at its end
 * @param path starts with one slash
 * @throws Error when the path is not root-relative
 */
export function withBase(base: string, path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) throw new Error(`Expected a path that starts with "/", found "${path}"`);
  return base.replace(/\/+$/, '') + path;
}

/** The address of a page or file of this site, under the base that it is built for. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
