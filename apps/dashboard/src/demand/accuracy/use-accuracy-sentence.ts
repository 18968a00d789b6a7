"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { AccuracyData } from "./accuracy-data.ts";
import { accuracyStatement } from "./accuracy-statement.ts";

/** Below this tenths of a percent matter. */
const smallError = 0.1;

/** The answer to the page's question, in one sentence made from the data. */
export function useAccuracySentence(): (data: AccuracyData) => string {
  const t = useTranslations("demandAccuracy");
  const format = useFormat();
  return ({ overall, source, granularity }) => {
    const statement = accuracyStatement(overall);
    if (statement.kind === "nothing") return overall.remarks[0]?.text ?? t("nothing");
    const { span, error, verdict, held } = statement;
    const off = t("sentence.off", {
      source,
      error: error < smallError ? format.rate(error) : format.share(error),
      span: span === "month" ? "MONTH" : granularity,
      verdict: verdict.kind,
      share: "share" in verdict ? format.share(verdict.share) : "",
    });
    return held === null ? off : t("sentence.both", { off, held: t("sentence.held", { held, step: granularity }) });
  };
}
