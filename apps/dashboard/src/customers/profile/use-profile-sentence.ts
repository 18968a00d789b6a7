import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ProfileScoresFragment } from "../../gql/graphql.ts";
import { aliveVerdict } from "../alive-verdict.ts";

/** The sentence that answers what a customer will do. */
export function useProfileSentence(): (scores: ProfileScoresFragment | null | undefined) => string {
  const t = useTranslations("customerProfile.sentence");
  const format = useFormat();
  return (scores) => {
    if (!scores) return t("unscored");
    const { pAlive, churnRisk, clv } = scores;
    if (!pAlive || !churnRisk || !clv) return t("nothing");
    return t("scored", {
      verdict: aliveVerdict(pAlive) ?? "open",
      purchases: scores.purchases,
      days: scores.recencyDays ?? 0,
      buys: format.share(1 - churnRisk.value),
      value: format.amount(clv.value.amount, clv.value.currency),
    });
  };
}
