/**
 * Where a file of the project can be edited, on the main branch of its repository.
 * @param repository address of the repository, as GitHub and those who copy it have it; without one there is no link
 * @param file path in the repository
 * @throws Error when the address isn't one of the web
 */
export function editLink(repository: string | undefined, file: string): string | undefined {
  if (repository === undefined || repository === '') return undefined;
  if (!/^https?:\/\/[^\s"<>]+$/.test(repository)) throw new Error(`Expected REPOSITORY_URL to start with "https://", found "${repository}"`);
  return `${repository.replace(/\/+$/, '')}/edit/main/${file}`;
}
