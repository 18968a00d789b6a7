export const locales = ["en", "zh-CN"] as const;

export type Locale = (typeof locales)[number];

/** Where the chosen language is kept. */
export const localeCookie = "NEXT_LOCALE";

/**
 * The language to show: the chosen one, else the first of the browser's that we have, else English.
 *
 * @param acceptLanguage the request's Accept-Language header, such as `zh-TW,zh;q=0.9,en;q=0.5`
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  for (const range of (acceptLanguage ?? "").split(",")) {
    const language = range.trim().slice(0, 2).toLowerCase();
    if (language === "zh") return "zh-CN";
    if (language === "en") return "en";
  }
  return "en";
}

/** Each language by its own name. */
export const localeNames: Record<Locale, string> = { en: "English", "zh-CN": "简体中文" };
