"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { FunnelStep } from "./funnel-chart.tsx";
import { largestLoss } from "./largest-loss.ts";

/** The sentences of a funnel: how many came through, and where most were lost. */
export function useFunnelSentences(within: number) {
  const t = useTranslations("funnel.sentence");
  const kind = useTranslations("eventKind");
  const format = useFormat();
  return {
    through(steps: readonly FunnelStep[]): string {
      const [first, last] = [steps[0], steps.at(-1)];
      if (!first || !last) return "";
      return t("through", {
        people: first.people,
        first: kind(first.kind),
        last: kind(last.kind),
        through: last.people,
        share: format.rate(last.ofFirst?.value ?? 0),
        days: within,
      });
    },
    loss(steps: readonly FunnelStep[]): string {
      const loss = largestLoss(steps.map(({ people }) => people));
      const [before, after] = loss ? [steps[loss.step - 1], steps[loss.step]] : [];
      if (!loss || !before || !after) return t("none");
      return t("loss", { before: kind(before.kind), after: kind(after.kind), share: format.rate(loss.share) });
    },
  };
}
