"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { OverrideFactsFragment } from "../../gql/graphql.ts";

/** How overrides are put into words. */
export function useOverrideWords() {
  const t = useTranslations("override");
  const format = useFormat();
  return useMemo(
    () => ({
      /** "+20%", "+40 units", "15 units a day" */
      what: ({ kind, basis, amount }: Pick<OverrideFactsFragment, "kind" | "basis" | "amount">) =>
        kind === "PERCENT"
          ? format.change(amount / 100)
          : t(`what.${basis}`, { units: kind === "ADD" ? format.signed(amount) : format.units(amount) }),
      /** "Nov 3 – Nov 9", or the one day */
      days: ({ from, to }: Pick<OverrideFactsFragment, "from" | "to">) =>
        from === to ? format.date(from) : t("days", { from: format.day(from), to: format.date(to) }),
      author: ({ kind, name }: Pick<OverrideFactsFragment["author"], "kind" | "name">) => name ?? t(`author.${kind}`),
    }),
    [t, format],
  );
}
