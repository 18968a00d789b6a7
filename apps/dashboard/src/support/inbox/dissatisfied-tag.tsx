import { useTranslations } from "next-intl";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";

/** From which probability a customer who said nothing is called dissatisfied, as the server's filter has it. */
const likely = 0.5;
/** The best mark of a customer who was not satisfied. */
const bestOfBad = 2;

/** Says of a customer that they were not satisfied, or of one who gave no mark that they probably were not. */
export function DissatisfiedTag({
  csat,
  expectedSatisfaction,
}: Pick<ConversationBriefFragment, "csat" | "expectedSatisfaction">) {
  const t = useTranslations("inbox");
  if (typeof csat === "number") return csat <= bestOfBad ? <Tag tone="bad">{t("csat", { mark: csat })}</Tag> : null;
  if (!expectedSatisfaction || expectedSatisfaction.dissatisfied < likely) return null;
  return <Tag tone="bad">{t("dissatisfied")}</Tag>;
}
