/**
 * Makes a function that reads once in a build, which asks again for every page, and each time in a development server,
 * where what it reads may have changed.
 */
export function onceInBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => (import.meta.env.PROD ? (known ??= read()) : read());
}
