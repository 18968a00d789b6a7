import { useTranslations } from "next-intl";
import type { JobStatus } from "../gql/graphql.ts";
import { Tag, type Tone } from "../states/tag.tsx";

const tones: Record<JobStatus, Tone> = {
  QUEUED: "plain",
  RUNNING: "accent",
  COMPLETED: "good",
  FAILED: "bad",
  CANCELLED: "warn",
};

export function JobStatusTag({ status }: { status: JobStatus }) {
  const t = useTranslations("jobStatus");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
