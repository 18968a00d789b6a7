import { useTranslations } from "next-intl";
import type { PurchaseOrderStatus } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

const tones: Record<PurchaseOrderStatus, Tone> = {
  DRAFT: "plain",
  ORDERED: "accent",
  PARTIALLY_RECEIVED: "accent",
  RECEIVED: "good",
  CANCELLED: "plain",
};

/** Where an order stands, and that it is late where it is. */
export function OrderStatusTag({ status, late }: { status: PurchaseOrderStatus; late: boolean }) {
  const t = useTranslations("orderStatus");
  return (
    <>
      <Tag tone={tones[status]}>{t(status)}</Tag> {late ? <Tag tone="warn">{t("late")}</Tag> : null}
    </>
  );
}
