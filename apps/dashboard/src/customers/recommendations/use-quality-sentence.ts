import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { foundInTen } from "./found-in-ten.ts";
import type { Quality } from "./quality-table.tsx";

/** The sentence that answers the page's question: whether recommendations are better than what is popular. */
export function useQualitySentence(): (quality: Quality) => string {
  const t = useTranslations("recommendations.sentence");
  const methods = useTranslations("recommendations.method");
  const format = useFormat();
  return (quality) => {
    const { found, popular } = foundInTen(quality);
    if (quality.shown === "POPULARITY") return t("popular", { listed: quality.listed });
    return t("better", {
      listed: quality.listed,
      method: methods(quality.shown),
      found: format.rate(found),
      popular: format.rate(popular),
    });
  };
}
