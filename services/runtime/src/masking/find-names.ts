import { givenNames } from "./given-names.ts";
import { type PersonalSpan, spanOf } from "./span.ts";
import { surnamePattern } from "./surnames.ts";

const capital = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)?";
const western = `${capital}(?: (?:\\p{Lu}\\.|${capital})){0,2}`;
/** What stands here is a name, unless it is in small letters and no given name. */
const introduced = new RegExp(
  `(?:\\b[Mm]y (?:full )?name(?: is|'s|’s)|\\b[Nn]ame's|\\b[Nn]ame ?:|\\b[Rr]ecipient ?:|\\b[Mm]y name:) ?(${western}|\\p{Ll}{2,12}(?: \\p{Ll}{2,12})?)`,
  "dgu",
);
const titled = new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? (${western})`, "dgu");
/** What stands here may be a name: only a given name tells. */
const perhaps = new RegExp(
  `(?:\\b[Ii](?:'m|’m| am)|\\b[Tt]his is|\\b[Cc]all me|\\b(?:Dear|Hi|Hello|Hey)|(?:[Rr]egards|[Tt]hanks|[Ss]incerely|[Cc]heers|[Tt]hank you),?)[ \\n]+(${western})`,
  "dgu",
);

const hanName = `${surnamePattern}\\p{Script=Han}{1,2}`;
const introducedHan = new RegExp(
  `(?:我叫|名字[是叫]?|姓名|收件人|收货人|联系人|本人)[是为:： ]{0,2}(${hanName})`,
  "dgu",
);
const perhapsHan = new RegExp(`(?:我是|这里是)(${hanName})(?=[，。,.!！;；、 \\n]|$)`, "dgu");
const titledHan = new RegExp(`(${surnamePattern}\\p{Script=Han}{0,2}?)(?:先生|女士|小姐|太太)`, "dgu");
const words = new Intl.Segmenter("zh", { granularity: "word" });
/** What follows a name, and is part of none. */
const particles = new Set([..."的了在想要是有来买和与跟及，请把被给问就也都还又再住到从今昨前你您我他她电手个"]);

/** Names of people that the words around them tell for names; a product's or a place's beside no such words is left. */
export function findNames(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(introduced)) found.push(...westernName(match, (first) => /^\p{Lu}/u.test(first)));
  for (const match of text.matchAll(titled)) found.push(spanOf("NAME", match, 1));
  for (const match of text.matchAll(perhaps)) found.push(...westernName(match, () => false));
  for (const match of text.matchAll(introducedHan)) found.push(...hanNameOf(text, match, "shortened"));
  for (const match of text.matchAll(perhapsHan)) found.push(...hanNameOf(text, match, "whole"));
  for (const match of text.matchAll(titledHan)) {
    const span = spanOf("NAME", match, 1);
    if (beginsWord(text, span.startsAt)) found.push(span);
  }
  return found;
}

function westernName(match: RegExpMatchArray, isSure: (first: string) => boolean): PersonalSpan[] {
  const [first, ...others] = match[1]!.split(" ");
  const isGiven = givenNames.has(first!.toLowerCase());
  if (!isGiven && !isSure(first!)) return [];
  const span = spanOf("NAME", match, 1);
  // In small letters the next word may be any: "my name is anna and …".
  if (/^\p{Ll}/u.test(first!) && others.length > 0) span.endsAt = span.startsAt + first!.length;
  return [span];
}

function hanNameOf(text: string, match: RegExpMatchArray, follows: "shortened" | "whole"): PersonalSpan[] {
  const span = spanOf("NAME", match, 1);
  const name = match[1]!;
  if (Array.from(words.segment(name)).length === 1) return [];
  const third = name[2];
  if (follows === "shortened" && third !== undefined && name.length === 3) {
    const [{ segment } = { segment: "" }] = words.segment(text.slice(span.startsAt + 2, span.startsAt + 6));
    if (particles.has(third) || segment.length > 1) span.endsAt--;
  }
  return particles.has(name[1]!) ? [] : [span];
}

/** Whether a word begins here: of 对于女士, 于 is no family name. */
function beginsWord(text: string, at: number): boolean {
  const from = Math.max(0, at - 6);
  return words.segment(text.slice(from, at + 4)).containing(at - from)?.index === at - from;
}
