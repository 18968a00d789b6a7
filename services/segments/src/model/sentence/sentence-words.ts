import type { ConditionName, ConditionOf } from "../predicate.ts";

/** Languages of sentences. */
export type SentenceLanguage = "en" | "zh-CN";

/** What is called what. A name that is not known any more is its id. */
export interface SentenceNames {
  product(id: string): string;
  category(id: string): string;
  segment(id: string): string;
  /** The organisation's currency, ISO 4217. */
  currency: string;
}

/** How a language says each condition, and how it joins them. */
export interface SentenceWords {
  /** Each ends the words "customers who". */
  conditions: { [Name in ConditionName]: (condition: ConditionOf<Name>, names: SentenceNames) => string };
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
  not(part: string): string;
  /** Holds together what is joined otherwise than what stands around it. */
  enclose(text: string): string;
  sentence(text: string): string;
}
