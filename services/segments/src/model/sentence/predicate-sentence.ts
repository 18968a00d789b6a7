import { type Predicate, visit } from "../predicate.ts";
import { chineseWords } from "./chinese.ts";
import { englishWords } from "./english.ts";
import type { SentenceLanguage, SentenceNames, SentenceWords } from "./sentence-words.ts";

const languages: Record<SentenceLanguage, SentenceWords> = { en: englishWords, "zh-CN": chineseWords };

/** Whom a predicate takes in, as a sentence. */
export function predicateSentence(predicate: Predicate, language: SentenceLanguage, names: SentenceNames): string {
  const words = languages[language];
  return words.sentence(clause(predicate, words, names, null));
}

type Join = "and" | "or" | "not";

/** @param around how what is said is joined to its neighbours; null at the root */
function clause(predicate: Predicate, words: SentenceWords, names: SentenceNames, around: Join | null): string {
  const joined = (parts: readonly Predicate[], join: "and" | "or") => {
    // One alone is joined to nothing, so it belongs to what stands around it.
    if (parts.length === 1) return clause(parts[0]!, words, names, around);
    const text = words[join](parts.map((part) => clause(part, words, names, join)));
    return around === null || around === join ? text : words.enclose(text);
  };
  return visit<string>(predicate, {
    all: (parts) => joined(parts, "and"),
    any: (parts) => joined(parts, "or"),
    not: (part) => words.not(clause(part, words, names, "not")),
    condition: {
      customer: (condition) => words.conditions.customer(condition, names),
      registered: (condition) => words.conditions.registered(condition, names),
      attribute: (condition) => words.conditions.attribute(condition, names),
      orders: (condition) => words.conditions.orders(condition, names),
      firstOrder: (condition) => words.conditions.firstOrder(condition, names),
      lastOrder: (condition) => words.conditions.lastOrder(condition, names),
      events: (condition) => words.conditions.events(condition, names),
      rfm: (condition) => words.conditions.rfm(condition, names),
      prediction: (condition) => words.conditions.prediction(condition, names),
      consent: (condition) => words.conditions.consent(condition, names),
      segment: (condition) => words.conditions.segment(condition, names),
    },
  });
}
