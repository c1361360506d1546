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

/** Takes the base of the site off the path of an address: the reverse of `withBase`. */
export function withoutBase(base: string, path: string): string {
  const prefix = base.replace(/\/+$/, '');
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/** The path of a page, without the base that it is built for. @param pathname of its address */
export function pagePath(pathname: string): string {
  return withoutBase(import.meta.env.BASE_URL, pathname);
}

/** The address of a page or file of this site, under the base that it is built for. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
