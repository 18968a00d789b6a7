import { useTranslations } from "next-intl";
import type { ImportStatus } from "../gql/graphql.ts";
import { Tag, type Tone } from "../states/tag.tsx";

const tones: Record<ImportStatus, Tone> = {
  AWAITING_UPLOAD: "warn",
  QUEUED: "plain",
  RUNNING: "accent",
  COMPLETED: "good",
  FAILED: "bad",
  CANCELLED: "warn",
};

export function ImportStatusTag({ status }: { status: ImportStatus }) {
  const t = useTranslations("importStatus");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
