import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { SupplierQuery } from "../../gql/graphql.ts";
import { Figure } from "../../overview/figure.tsx";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { StockProductCell } from "../stock-product-cell.tsx";
import { SpendChart } from "./spend-chart.tsx";
import { spendIn } from "./spend-rows.ts";
import scores from "./supplier-scorecard.module.css";

type Scorecard = NonNullable<SupplierQuery["supplier"]>["scorecard"];

/** As many price changes as tell whether a supplier becomes dearer. */
const shownChanges = 8;

/** What orders and deliveries of the last year show of a supplier: money, fill, punctuality, lead time, prices. */
export function SupplierScorecard({ name, scorecard }: { name: string; scorecard: Scorecard }) {
  const t = useTranslations("supplierScorecard");
  const format = useFormat();
  const { months, spend, deliveries, priceChanges } = scorecard;
  const [main] = spend;
  const share = (value: number | null) => (value === null ? "–" : format.share(value));
  const days = (value: number | null) => (value === null ? "–" : format.units(Math.round(value * 10) / 10));
  return (
    <>
      <div className={scores.scores}>
        <Figure
          label={t("spend")}
          value={main ? format.amount(spendIn(main), main.currency) : "–"}
          remark={t("spendRemark", { orders: deliveries.orders, months })}
        />
        <Figure
          label={t("fill")}
          value={share(deliveries.fillShare)}
          remark={t("fillRemark", { count: deliveries.receipts })}
        />
        <Figure label={t("onTime")} value={share(deliveries.onTimeShare)} remark={t("onTimeRemark")} />
        <Figure
          label={t("leadTime")}
          value={days(deliveries.leadTimeMeanDays)}
          remark={t("leadTimeRemark", { days: days(deliveries.leadTimeP90Days) })}
        />
      </div>
      {spend
        .filter((each) => spendIn(each) > 0)
        .map((each) => (
          <Panel key={each.currency} flush>
            <SpendChart name={name} spend={each} />
          </Panel>
        ))}
      {priceChanges.length > 0 ? (
        <section>
          <Title order={3} mb={8}>
            {t("prices", { count: priceChanges.length })}
          </Title>
          <SmallTable
            heads={[t("product"), t("date"), t("before"), t("after"), t("change")]}
            rows={priceChanges.slice(0, shownChanges).map(({ product, date, before, after, change }) => ({
              id: `${product.id} ${date}`,
              name: <StockProductCell product={product} />,
              cells: [
                format.day(date),
                format.money(before.amount, before.currency),
                format.money(after.amount, after.currency),
                change === null ? "–" : format.change(change),
              ],
            }))}
          />
        </section>
      ) : null}
    </>
  );
}
