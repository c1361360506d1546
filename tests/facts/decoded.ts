/** What Mermaid shows for a label: `#NN;` is a character. */
export function decoded(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
