import type { Locale } from "@bellwether/schema/contracts/locale";
import { describedEnum } from "../schema/described-enum.ts";

export const SupportLanguage = describedEnum("SupportLanguage", "A language that support answers in.", {
  EN: "English.",
  ZH_CN: "Chinese in simplified characters.",
});
export type SupportLanguage = keyof typeof SupportLanguage;

/** The language as it is kept. */
export function supportLocale(language: SupportLanguage): Locale {
  return language === "EN" ? "en" : "zh-CN";
}

export function supportLanguage(locale: Locale): SupportLanguage {
  return locale === "en" ? "EN" : "ZH_CN";
}
