import { findAddresses } from "./find-addresses.ts";
import { findEmails } from "./find-emails.ts";
import { findNames } from "./find-names.ts";
import { findNumbers } from "./find-numbers.ts";
import { findPhones } from "./find-phones.ts";
import { foldDigits } from "./fold-digits.ts";
import { type PersonalSpan, personalKinds } from "./span.ts";

export interface MaskedText {
  /** The text with `[NAME]`, `[PHONE]` … in the place of what tells of a person; all else is as it was. */
  masked: string;
  /** What was masked, by its place in the text, from left to right; none overlaps another. */
  found: PersonalSpan[];
}

/**
 * Masks what tells of a person, in Chinese and English: e-mail addresses, phone numbers, numbers of identity and of bank cards, addresses down to
 * the house, and names that the words around them tell for names. Numbers of orders and prices are left. Masking a masked text changes nothing.
 *
 * A text of n characters takes time in the order of n: every pattern is bounded.
 */
export function maskPersonal(text: string): MaskedText {
  let found: PersonalSpan[] = [];
  let masked = text;
  let before: string;
  // What was hidden parts its neighbours, and one that was joined to the next word before may now be told for a name.
  do {
    before = masked;
    const more = findPersonal(masked).map((span) => ({ ...span, ...inText(span, found) }));
    found = apart([...found, ...more]);
    masked = maskedBy(text, found);
  } while (masked !== before);
  return { masked, found };
}

/** What tells of a person in a text, as it is written; none overlaps another. */
export function findPersonal(text: string): PersonalSpan[] {
  const folded = foldDigits(text);
  return apart([
    ...findEmails(folded),
    ...findNumbers(folded),
    ...findPhones(folded),
    ...findAddresses(folded),
    ...findNames(text),
  ]);
}

const labelOf = ({ kind }: PersonalSpan) => `[${kind}]`;

function maskedBy(text: string, found: readonly PersonalSpan[]): string {
  let masked = "";
  let at = 0;
  for (const span of found) {
    masked += text.slice(at, span.startsAt) + labelOf(span);
    at = span.endsAt;
  }
  return masked + text.slice(at);
}

/** Where a span of the masked text lies in the text itself; one that cuts a label takes the whole of it. */
function inText(span: PersonalSpan, found: readonly PersonalSpan[]): Pick<PersonalSpan, "startsAt" | "endsAt"> {
  let [startsAt, endsAt] = [span.startsAt, span.endsAt];
  let longer = 0;
  for (const hidden of found) {
    const label = labelOf(hidden).length;
    const from = hidden.startsAt - longer;
    longer += hidden.endsAt - hidden.startsAt - label;
    if (span.startsAt >= from + label) startsAt = span.startsAt + longer;
    else if (span.startsAt > from) startsAt = hidden.startsAt;
    if (span.endsAt >= from + label) endsAt = span.endsAt + longer;
    else if (span.endsAt > from) endsAt = hidden.endsAt;
  }
  return { startsAt, endsAt };
}

/** Of spans that overlap, the kind that comes first is kept, widened over the others: no part of what was found is left to be read. */
function apart(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.startsAt - b.startsAt || b.endsAt - a.endsAt)) {
    const last = kept.at(-1);
    if (last === undefined || span.startsAt >= last.endsAt) {
      kept.push({ ...span });
      continue;
    }
    if (personalKinds.indexOf(span.kind) < personalKinds.indexOf(last.kind)) last.kind = span.kind;
    last.endsAt = Math.max(last.endsAt, span.endsAt);
  }
  return kept;
}
