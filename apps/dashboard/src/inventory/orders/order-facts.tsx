import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { useAuthorName } from "../../session/use-author-name.ts";
import detail from "../../states/detail.module.css";
import type { OrderData } from "./order-detail.tsx";

/** When an order was placed, by whom, what it comes to, and how it ended. */
export function OrderFacts({ order }: { order: OrderData }) {
  const t = useTranslations("orderDetail");
  const format = useFormat();
  const authorName = useAuthorName();
  const { createdBy, closedAt, closedBy, closeReason } = order;
  return (
    <dl className={detail.facts} style={{ margin: 0 }}>
      <dt>{t("orderedAt")}</dt>
      <dd>{order.orderedAt ? format.instant(order.orderedAt) : "–"}</dd>
      <dt>{t("by")}</dt>
      <dd>{createdBy ? authorName(createdBy) : t("byImport")}</dd>
      <dt>{t("expectedOn")}</dt>
      <dd>{order.expectedOn ? format.date(order.expectedOn) : "–"}</dd>
      {closedAt ? (
        <>
          <dt>{t("closedAt")}</dt>
          <dd>
            {closedBy
              ? t("closedBy", { when: format.instant(closedAt), who: authorName(closedBy) })
              : format.instant(closedAt)}
          </dd>
        </>
      ) : null}
      {closeReason ? (
        <>
          <dt>{t("closeReason")}</dt>
          <dd>{closeReason}</dd>
        </>
      ) : null}
      <dt>{t("total")}</dt>
      <dd>{format.money(order.total.amount, order.total.currency)}</dd>
    </dl>
  );
}
