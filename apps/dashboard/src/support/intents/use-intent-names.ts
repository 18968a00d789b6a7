import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { IntentsQuery } from "../../gql/graphql.ts";

export type IntentRow = IntentsQuery["intents"]["intents"][number];
export type IntentModel = NonNullable<IntentsQuery["intents"]["model"]>;

/** What intents are called in the reader's language, by key; null is what no intent answers. */
export function useIntentNames(intents: readonly IntentRow[]): (key: string | null) => string {
  const t = useTranslations("intents");
  const locale = useLocale();
  const names = useMemo(
    () => new Map(intents.map((intent) => [intent.key, locale === "en" ? intent.nameEn : intent.nameZh])),
    [intents, locale],
  );
  return (key) => (key === null ? t("outOfScope") : (names.get(key) ?? key));
}
