// What stands before a thing in its clause if the clause speaks against it or takes it away.
const against =
  /(?:\b(?:no|not|never|none|nothing|nobody|neither|nor|without|instead of|rather than|cannot|out of|outside|away from|deny|denies|free of)\b|n't\b|\b(?:avoid|remov|replac|revok|delet|drop|detach|forbid|refus|reject|stop|block|disabl|prevent|ban)\w*)[^.;:!?]*$/i;

/**
 * First match that no word before it, or inside it, turns into its opposite ("never in code", "remove the admin access").
 *
 * @param pattern with the flag `g`
 */
export function findUnnegated(text: string, pattern: RegExp): string | undefined {
  for (const match of text.matchAll(pattern)) {
    if (!against.test(text.slice(Math.max(0, match.index - 80), match.index + match[0].length))) return match[0];
  }
  return undefined;
}
