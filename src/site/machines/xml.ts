// All but line breaks, tabs and what XML 1.0 calls a character.
const noCharacter = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content or an attribute of an XML element. What XML can't hold becomes a replacement character. */
export function escapeXml(text: string): string {
  return text.replace(noCharacter, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
