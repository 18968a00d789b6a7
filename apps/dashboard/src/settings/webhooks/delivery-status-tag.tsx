import { useTranslations } from "next-intl";
import type { WebhookDeliveryStatus } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

const tones: Record<WebhookDeliveryStatus, Tone> = { PENDING: "accent", DELIVERED: "good", FAILED: "bad" };

/** Where a delivery stands. */
export function DeliveryStatusTag({ status }: { status: WebhookDeliveryStatus }) {
  const t = useTranslations("webhookDelivery.status");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
