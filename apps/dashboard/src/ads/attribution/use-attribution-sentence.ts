"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { AttributionQuery } from "../../gql/graphql.ts";
import { mostMisjudged, nameOf } from "./attribution-groups.ts";
import type { AttributionState } from "./use-attribution-state.ts";

/** What led to most, and what the last touch says otherwise. */
export function useAttributionSentence() {
  const t = useTranslations("attribution.sentence");
  const rule = useTranslations("attribution.rule");
  const format = useFormat();
  return (attribution: AttributionQuery["attribution"], model: AttributionState["model"]): string => {
    const [first] = attribution.groups;
    if (first === undefined || attribution.conversions === 0) return t("none");
    const most = t("most", {
      model: rule(`${model}.name`),
      name: nameOf(first),
      conversions: format.measure(first.credit.conversions),
      share: format.rate(first.credit.share),
    });
    const other = mostMisjudged(attribution.groups, model);
    if (other === null) return most;
    const facts = {
      name: nameOf(other.group),
      share: format.rate(other.credit.share),
      last: format.rate(other.last.share),
    };
    return `${most} ${t(other.credit.share > other.last.share ? "under" : "over", facts)}`;
  };
}
