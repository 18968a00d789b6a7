import { useTranslations } from "next-intl";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

const tones: Record<ConversationBriefFragment["status"], Tone> = {
  BOT: "plain",
  WAITING: "warn",
  AGENT: "accent",
  RESOLVED: "good",
  REOPENED: "warn",
};

/** Where a conversation is in its life. */
export function ConversationStatusTag({ status }: Pick<ConversationBriefFragment, "status">) {
  const t = useTranslations("inbox.status");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
