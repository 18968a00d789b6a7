"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ExperimentFactsFragment } from "../../gql/graphql.ts";

/** What experiments found, in words. */
export function useExperimentSentence() {
  const t = useTranslations("experiments.sentence");
  const format = useFormat();
  /** Said of what an experiment found: more, less, or nothing that is told from chance. */
  const found = ({ channel, effect, readOut, design }: ExperimentFactsFragment): string => {
    if (!effect) return t("nothingYet", { channel: channel.name });
    const direction = effect.lower > 0 ? "more" : effect.upper < 0 ? "less" : "unclear";
    const range = readOut
      ? [readOut.share.value, readOut.share.lower, readOut.share.upper].map(format.change)
      : [effect.value, effect.lower, effect.upper].map(format.signed);
    const facts = { channel: channel.name, value: range[0]!, lower: range[1]!, upper: range[2]! };
    return t(direction === "unclear" ? "unclear" : design === "HOLDOUT" ? "without" : "heavier", facts);
  };
  /** Said of all of them. */
  const list = (experiments: readonly ExperimentFactsFragment[]): string => {
    const running = experiments.filter(({ state }) => state === "RUNNING").length;
    const latest = experiments.find(({ state }) => state === "CONCLUDED");
    const count = t("count", { count: experiments.length, running });
    return latest ? `${count} ${found(latest)}` : count;
  };
  return { found, list };
}
