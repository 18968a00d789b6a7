/** Languages that people are answered in, as BCP 47 tags. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
