"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SupplierQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { StockProductCell } from "../stock-product-cell.tsx";
import { LeadTimeChart } from "./lead-time-chart.tsx";
import { SupplierOrders } from "./supplier-orders.tsx";
import { SupplierScorecard } from "./supplier-scorecard.tsx";
import { supplierQuery } from "./suppliers.operations.ts";

type Offer = NonNullable<SupplierQuery["supplier"]>["products"]["nodes"][number];

/** One supplier: lead time promised and learned, what it keeps, what it delivers at which terms, and its orders. */
export function SupplierDetail({ externalId }: { externalId: string }) {
  const t = useTranslations("supplier");
  const format = useFormat();
  const { data, error, refetch } = useQuery(supplierQuery, { ...fresh, variables: { externalId } });
  const columns = useMemo(
    (): Column<Offer>[] => [
      {
        id: "product",
        header: t("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <StockProductCell product={row.product} />,
        card: "title",
      },
      {
        id: "cost",
        header: t("column.cost"),
        value: (row) => Number(row.unitCost.amount),
        cell: (row) => format.money(row.unitCost.amount, row.unitCost.currency),
        numeric: true,
      },
      {
        id: "minimum",
        header: t("column.minimum"),
        value: (row) => Number(row.minimumQuantity),
        cell: (row) => format.units(Number(row.minimumQuantity)),
        numeric: true,
      },
      {
        id: "multiple",
        header: t("column.multiple"),
        value: (row) => Number(row.orderMultiple),
        cell: (row) => format.units(Number(row.orderMultiple)),
        numeric: true,
      },
      {
        id: "breaks",
        header: t("column.breaks"),
        value: (row) =>
          row.priceBreaks
            .map(({ quantity, unitCost }) =>
              t("break", {
                quantity: format.units(Number(quantity)),
                cost: format.money(unitCost.amount, unitCost.currency),
              }),
            )
            .join(", "),
        sortable: false,
      },
      {
        id: "capacity",
        header: t("column.capacity"),
        value: (row) =>
          row.capacityQuantity
            ? t("capacity", { quantity: format.units(Number(row.capacityQuantity)), days: row.capacityPeriodDays ?? 0 })
            : null,
        sortable: false,
        optional: true,
      },
    ],
    [t, format],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  const supplier = data.supplier;
  if (!supplier) return <Text>{t("unknown")}</Text>;
  const { performance, products } = supplier;
  return (
    <Stack gap={16}>
      <div>
        <Title order={3}>{supplier.name}</Title>
        <Text size="xs" className="muted">
          {[supplier.externalId, supplier.country, supplier.email].filter((part) => part).join(" · ")}
        </Text>
      </div>
      <SupplierScorecard name={supplier.name} scorecard={supplier.scorecard} />
      {performance ? (
        <>
          <Panel flush>
            <LeadTimeChart
              name={supplier.name}
              leadTimes={{
                days: performance.leadTimeDays,
                probabilities: performance.leadTimeProbabilities,
                statedDays: performance.statedDays ?? null,
                meanDays: performance.leadTimeMeanDays,
                observations: performance.observations,
              }}
            />
          </Panel>
          <dl className={detail.facts} style={{ margin: 0 }}>
            <dt>{t("openOrders")}</dt>
            <dd>{t("openOrdersValue", { count: performance.openOrders, late: performance.lateOrders })}</dd>
            <dt>{t("computed")}</dt>
            <dd>{format.instant(performance.computedAt)}</dd>
          </dl>
        </>
      ) : (
        <Text className="muted">
          {typeof supplier.leadTimeDays === "number"
            ? t("statedOnly", { days: format.units(supplier.leadTimeDays) })
            : t("nothingKnown")}
        </Text>
      )}
      <SupplierOrders supplierId={supplier.id} />
      <section>
        <Title order={3} mb={8}>
          {t("products", { count: products.totalCount })}
        </Title>
        <DataTable
          name={t("products", { count: products.totalCount })}
          columns={columns}
          rows={products.nodes}
          rowId={(row) => row.product.id}
          totalCount={products.totalCount}
          nothing={t("noProducts")}
          maxHeight={420}
        />
      </section>
    </Stack>
  );
}
