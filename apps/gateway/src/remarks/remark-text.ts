import { messageFact } from "./remark.row.ts";
import type { Remark } from "./remark.type.ts";
import type { Sentence, Sentences } from "./remark-codes.ts";
import { RemarkFacts, type SentenceLocale } from "./remark-facts.ts";
import { englishSentences } from "./sentences.en.ts";
import { chineseSentences } from "./sentences.zh-CN.ts";

const sentencesByLocale: Record<SentenceLocale, Sentences> = { en: englishSentences, "zh-CN": chineseSentences };

/**
 * The sentence of a remark. A failure's own English message says more than its code does, so English readers get that; a
 * code that this version does not know is made readable with its facts.
 */
export function remarkText(remark: Remark, locale: SentenceLocale): string {
  const message = remark.facts.find((fact) => fact.name === messageFact)?.value;
  if (locale === "en" && message !== undefined) return message;
  const sentence = sentenceOf(sentencesByLocale[locale], remark.code);
  if (sentence !== undefined) return sentence(new RemarkFacts(remark, locale));
  return message ?? plainText(remark, locale);
}

function sentenceOf(sentences: Sentences, code: string): Sentence | undefined {
  return Object.hasOwn(sentences, code) ? (sentences as Readonly<Record<string, Sentence>>)[code] : undefined;
}

/** "demand.new-shape" with { steps: 3 } is "New shape (steps: 3)". */
function plainText(remark: Remark, locale: SentenceLocale): string {
  const words = (remark.code.split(".").at(-1) ?? remark.code).replace(/[-_]+/g, " ").trim();
  const title = words === "" ? remark.code : words[0]?.toUpperCase() + words.slice(1);
  if (remark.facts.length === 0) return title;
  const [open, close, between, colon] = locale === "en" ? [" (", ")", ", ", ": "] : ["（", "）", "，", "："];
  return `${title}${open}${remark.facts.map((fact) => `${fact.name}${colon}${fact.value}`).join(between)}${close}`;
}
