import { useTranslations } from "next-intl";
import type { PrivacyRequestStatus } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

const tones: Record<PrivacyRequestStatus, Tone> = { QUEUED: "accent", COMPLETED: "good", FAILED: "bad" };

/** How far a request is. */
export function RequestStatusTag({ status }: { status: PrivacyRequestStatus }) {
  const t = useTranslations("privacy");
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
