import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { SupportQualityQuery } from "../../gql/graphql.ts";
import { Figure, Figures } from "../../overview/figure.tsx";
import { useSpan } from "./use-span.ts";

/** How well support does, in five figures. */
export function QualityFigures({ total, answers }: Pick<SupportQualityQuery["supportQuality"], "total" | "answers">) {
  const t = useTranslations("supportQuality.figure");
  const format = useFormat();
  const span = useSpan();
  const share = (part: number, of: number) => (of === 0 ? "–" : format.share(part / of));
  return (
    <Figures>
      <Figure
        label={t("deflected")}
        value={share(total.deflected, total.conversations)}
        remark={t("deflectedRemark", { count: total.deflected, conversations: total.conversations })}
      />
      <Figure
        label={t("resolved")}
        value={share(total.resolved, total.conversations)}
        remark={t("handedOff", { count: total.handedOff })}
      />
      <Figure
        label={t("firstAnswer")}
        value={span(total.firstAnswerSeconds)}
        remark={t("resolution", { span: span(total.resolutionSeconds) })}
      />
      <Figure
        label={t("satisfaction")}
        value={typeof total.satisfaction === "number" ? format.measure(total.satisfaction) : "–"}
        remark={t("ratings", { count: total.ratings })}
      />
      <Figure
        label={t("answered")}
        value={share(answers.answered, answers.asked)}
        remark={t("thumbs", { up: answers.thumbsUp, down: answers.thumbsDown })}
      />
    </Figures>
  );
}
