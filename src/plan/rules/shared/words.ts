/** Words of a text in lower case; "e-mail" is one word, "PaymentAPI" and "payment-api" are two. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\b(\w)-(?=\w{2})/g, '$1')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether two words are forms of one: `payment` and `payments`, `charge` and `charging`. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  return shorter >= 4 && a.slice(0, Math.min(shorter, 5)) === b.slice(0, Math.min(shorter, 5));
}
