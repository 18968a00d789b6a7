import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { useAuthorName } from "../../session/use-author-name.ts";
import detail from "../../states/detail.module.css";
import type { OrderData } from "./order-detail.tsx";

/** What came of an order, delivery by delivery, and who booked it. */
export function OrderReceipts({ receipts }: Pick<OrderData, "receipts">) {
  const t = useTranslations("orderDetail");
  const format = useFormat();
  const authorName = useAuthorName();
  return (
    <section>
      <Title order={3}>{t("receipts")}</Title>
      {receipts.length === 0 ? (
        <Text className="muted">{t("noReceipts")}</Text>
      ) : (
        <ul className={detail.reasons}>
          {receipts.map(({ externalId, receivedAt, receivedBy, lines }) => (
            <li key={externalId}>
              {format.instant(receivedAt)} · {externalId}
              {receivedBy ? ` · ${authorName(receivedBy)}` : ""}
              <br />
              <span className="muted">
                {lines
                  .map(({ quantity, product }) =>
                    t("receiptLine", { units: format.units(Number(quantity)), product: product.name }),
                  )
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
