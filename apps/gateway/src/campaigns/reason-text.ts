import { failureText } from "../errors/failure.ts";
import { type FailureSentence, failureCodes } from "../errors/failure-codes.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";

/** Why the platform moved a campaign, where nothing was wrong with it. */
const reasons: Readonly<Record<string, Readonly<Record<SentenceLocale, string>>>> = {
  "clock.start": { en: "Its start had come.", "zh-CN": "到了开始时间。" },
  "clock.end": { en: "Its end had come.", "zh-CN": "到了结束时间。" },
  "guard.stock": {
    en: "A product that it is for is about to run out of stock.",
    "zh-CN": "它所推广的商品即将缺货。",
  },
};

/** The sentence of a code that the platform gave for a step; null for one that has none. */
export function reasonText(code: string, locale: SentenceLocale): string | null {
  const reason = reasons[code];
  if (reason !== undefined) return reason[locale];
  return code in failureCodes ? failureText(locale, code as FailureSentence) : null;
}
