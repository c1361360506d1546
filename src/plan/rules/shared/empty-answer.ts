/** A text that says "nothing" or "later", with what it gives as a reason; empty where it gives none. */
export interface EmptyAnswer {
  readonly reason: string;
}

const subject =
  '(?:(?:any|user|input|request|special|further) )?(?:auth(?:entication|orization|orisation|n|z)?|validation|secrets?|encryption|security|access control|sign-?in|log-?in|checks?|checking|permissions?|restrictions?|tokens?|passwords?|credentials?)';
const needed = '(?:needed|required|necessary|used|planned|implemented|applicable|relevant|done|validated|checked|encrypted|authenticated|restricted|there|in place|at all)';
const leadIn = '(?:(?:there (?:is|are)|we (?:have|use|need)|it (?:has|needs)|(?:the )?(?:api|system|service|app) (?:has|needs)) )?';

const empty = new RegExp(
  [
    `${leadIn}(?:none|no|nothing|nope|nil|n/?a|not applicable|[-–?]+)(?: at all)?`,
    `${leadIn}no ${subject}(?: (?:and|or) ${subject})?(?: (?:is|are))?(?: ${needed})?`,
    `(?:${subject} |it |input |data |everything )?(?:(?:is|are) )?not ${needed}(?: here)?`,
    `(?:${subject} |it |this )?(?:(?:is|are|will be|can be) )?(?:skipped|postponed|omitted|disabled|off|optional|undecided|unknown|unclear|unencrypted|unauthenticated)`,
    '(?:yes|okay|ok|done|open|everyone|everybody|anyone|anonymous|public)(?: (?:access|api|endpoints?))?',
    'open to (?:all|anyone|everyone|everybody|the (?:public|world|internet))',
    '',
  ].join('|').replace(/^(.*)$/s, '^(?:$1)$'),
  'i',
);

// "Later" is no reason: the plan is read now.
const later = new RegExp(
  [
    'for now', 'for the (?:moment|time being)', 'at first', 'initially', 'so far', '(?:not )?yet', 'later(?: on)?', 'eventually', 'some ?day', 'soon',
    `(?:(?:it|this|that|${subject}) )?(?:will|can|may|shall|to|could) be (?:added|done|decided|defined|implemented|handled|introduced)`,
    "we(?:'ll| will| can| may) (?:add|do|decide|implement|introduce|handle) (?:it|this|that)",
    '(?:is|are) (?:added|done|decided|implemented)',
    '(?:in|with|for|after|before|until) (?:the |a )?(?:mvp|prototype|demo|beta|launch|release|production|(?:first|next|second|later) \\w+|(?:phase|version|milestone|step) \\d+|v\\d+)',
    '(?:once|when|if) (?:we|it|there) \\w+ \\w+(?: \\w+)?',
  ].join('|').replace(/^(.*)$/s, '(?<![\\w-])(?:$1)(?![\\w-])'),
  'gi',
);

/** What a text says if it says "none", "not needed", "later" or as little; nothing if it states something. */
export function emptyAnswer(text: string): EmptyAnswer | undefined {
  const said = text.trim().replace(later, ' ');
  const end = said.search(/[.;:,!()–—]|\s-\s|\b(?:because|since|as|but)\b/i);
  const head = end < 0 ? said : said.slice(0, end);
  if (!empty.test(words(head))) return undefined;
  const reason = words(end < 0 ? '' : said.slice(end));
  return { reason: reason.split(' ').length < 2 ? '' : reason };
}

function words(text: string): string {
  return text.replace(/[^\w'/?–-]+/g, ' ').trim();
}
