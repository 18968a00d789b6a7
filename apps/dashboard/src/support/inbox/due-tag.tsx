import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";

type Due = Pick<ConversationBriefFragment, "dueAt" | "breachedAt" | "snoozedUntil">;

/** By when somebody is to answer, or until when it is put aside; nothing where nobody waits. */
export function DueTag({ dueAt, breachedAt, snoozedUntil }: Due) {
  const t = useTranslations("inbox.due");
  const format = useFormat();
  if (snoozedUntil) return <Tag>{t("snoozed", { until: format.instant(snoozedUntil) })}</Tag>;
  if (!dueAt) return null;
  if (breachedAt) return <Tag tone="bad">{t("late", { ago: format.ago(dueAt) })}</Tag>;
  return <Tag tone="warn">{t("until", { instant: format.instant(dueAt) })}</Tag>;
}
