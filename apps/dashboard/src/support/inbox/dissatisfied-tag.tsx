import { useTranslations } from "next-intl";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";

/** From which probability a customer who said nothing is called dissatisfied, as the server's filter has it. */
const likely = 0.5;

/** Says of a customer who gave no mark that they were probably not satisfied. */
export function DissatisfiedTag({ expectedSatisfaction }: Pick<ConversationBriefFragment, "expectedSatisfaction">) {
  const t = useTranslations("inbox");
  if (!expectedSatisfaction || expectedSatisfaction.dissatisfied < likely) return null;
  return <Tag tone="bad">{t("dissatisfied")}</Tag>;
}
