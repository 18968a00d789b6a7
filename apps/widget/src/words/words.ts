import type { Locale } from "@bellwether/schema/contracts/locale";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

export type Words = typeof en;

const words: Record<Locale, Words> = { en, "zh-CN": zhCN };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

/** The language of a page or browser that the widget has words in. @param tags BCP 47, the first that is given decides */
export function localeOf(...tags: (string | null | undefined)[]): Locale {
  const tag = tags.find((one) => one !== null && one !== undefined && one !== "") ?? "en";
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
