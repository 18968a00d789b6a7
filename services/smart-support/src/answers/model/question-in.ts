import { aboutTermsOf } from "../../retrieval/model/content-terms.ts";

/** A label that masking left in the place of what tells of a person. */
const label = /\[(?:NAME|PHONE|EMAIL|IDENTITY|CARD|ADDRESS)\]/gu;
const clause = /[^，,。.！!？?；;\n]*[，,。.！!？?；;\n]*/gu;
/** What only stands beside a label. */
const introduction =
  /(?:my name is|my name's|this is|i am|i'm|call me|my (?:phone|number|email|e-mail|address) is|我叫|我是|我姓|名字是|姓名|电话(?:号码)?|手机(?:号码?)?|邮箱|地址|身份证(?:号码?)?|卡号)\s*(?:is|是|为|：|:)?\s*$/iu;

/**
 * What a message asks: without the clauses by which people say who they are. Who writes "I am [NAME], my number is [PHONE]. May I return this?" asks as
 * much as who writes the last sentence alone, and no article speaks of the first.
 *
 * @param message masked
 * @returns the message itself where nothing else would be left
 */
export function questionIn(message: string): string {
  if (message.search(label) < 0) return message;
  const clauses = message.match(clause) ?? [];
  const others = clauses.filter((one) => one.search(label) < 0).join("");
  if (saysSomething(others)) return others.trim();
  const within = message
    .split(label)
    .map((part) => part.replace(introduction, " "))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
  return saysSomething(within) ? within : message;
}

/** Greetings and signs say nothing. */
function saysSomething(text: string): boolean {
  return aboutTermsOf(text).some((term) => /[\p{L}\p{N}]/u.test(term));
}
