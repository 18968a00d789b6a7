import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { InventorySummaryQuery } from "../gql/graphql.ts";
import { Figure, Figures } from "../overview/figure.tsx";

/** How stock stands, in five figures. */
export function WorkListFigures({ summary }: { summary: InventorySummaryQuery["inventorySummary"] }) {
  const t = useTranslations("inventory.figure");
  const format = useFormat();
  // Before the first plan no cost is known, and nothing would be told as none.
  const money = ({ amount, currency }: { amount: string; currency: string }) =>
    summary.plannedAt ? format.amount(amount, currency) : "–";
  return (
    <Figures>
      <Figure
        label={t("stake")}
        value={money(summary.moneyAtStake)}
        remark={t("stakeRemark", { count: summary.openProposals })}
      />
      <Figure label={t("proposed")} value={money(summary.proposedAmount)} remark={t("proposedRemark")} />
      <Figure
        label={t("outOfStock")}
        value={format.units(summary.outOfStock)}
        remark={t("outOfStockRemark", { count: summary.positions })}
      />
      <Figure
        label={t("open")}
        value={format.units(summary.openOrders)}
        remark={t("openRemark", { count: summary.lateOrders })}
      />
      <Figure
        label={t("value")}
        value={money(summary.stockValue)}
        remark={summary.plannedAt ? t("planned", { ago: format.ago(summary.plannedAt) }) : t("unplanned")}
      />
    </Figures>
  );
}
