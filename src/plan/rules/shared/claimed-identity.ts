import { findUnnegated } from './unnegated.ts';

const who =
  '(?:user|owner|account|customer|client|tenant|org|organi[sz]ation|company|team|workspace|person|caller|member|employee|patient|student|shopper|role)s?';
const origin = '(?:comes?|is|are|gets?|taken|read|sent|passed|given|extracted|derived|supplied|provided)';
const claimed =
  '(?:(?:request|post|json|http|url|query|path|custom|route|form|plain|x-[\\w-]+) )*(?:body|payload|path|url|query(?: strings?)?|parameters?|params|headers?|form|hidden field|front[- ]?end|browser|request)';

/** Whose data is meant, told by the one who asks: "the person id comes from the request body". */
const statement = new RegExp(
  `\\b${who}(?:(?:'s|’s)?[ _-]?(?:id|identity|identifier|name|number|key)s?)?(?: (?:in|of) [\\w ]{1,30})? ${origin}\\b[^.;:!?,]{0,30}?\\b(?:from|in|by|via|with|as) (?:(?:the|its|their|a|an|each) )?${claimed}\\b(?!['’]s)(?! (?:token|cookie|signature|certificate))`,
  'gi',
);

// Something proven stands behind it, it is compared with something proven, or all may see the data.
const proven = /\b(?:tokens?|jwts?|claims?|sub|subject|sessions?|cookies?|certificates?|signed|signatures?|hmac|sigv4|iam|authorizers?)\b/i;
const compared = /\b(?:equals?|same|match\w*|compar\w+|against|belongs?|unless|only (?:if|when|where)|must|has to|have to|40[134]|refus\w+|reject\w+|memberships?|row[- ]level|public|any(?:body|one)|every(?:body|one))\b/i;

/**
 * The words by which an authorization takes the caller's identity from what anybody can type, and checks it against
 * nothing. A token that is only looked at before ("the token is verified; the user id comes from the path") is no check.
 */
export function claimedIdentity(text: string): string | undefined {
  const found = findUnnegated(text, statement);
  if (found === undefined || compared.test(text)) return undefined;
  return proven.test(text.slice(text.indexOf(found))) ? undefined : found;
}
