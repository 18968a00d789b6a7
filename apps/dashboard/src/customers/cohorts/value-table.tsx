"use client";
import { useQuery } from "@apollo/client/react";
import { SegmentedControl, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { CustomerValueBy, CustomerValueQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { customerValueQuery } from "./cohorts.operations.ts";

type ValueRow = CustomerValueQuery["customerValue"][number];

const ways = ["CHANNEL", "COHORT"] as const satisfies CustomerValueBy[];

/** What customers are worth by the channel they came by, or the quarter they first bought in. */
export function ValueTable() {
  const t = useTranslations("customerValue");
  const format = useFormat();
  const [by, setBy] = useState<CustomerValueBy>("CHANNEL");
  const { data, error, refetch } = useQuery(customerValueQuery, { variables: { by } });
  const columns = useMemo((): Column<ValueRow>[] => {
    const money = (id: "spent" | "each" | "total", of: (row: ValueRow) => ValueRow["clvEach"]): Column<ValueRow> => ({
      id,
      header: t(id),
      value: (row) => of(row).amount,
      cell: (row) => format.amount(of(row).amount, of(row).currency),
      numeric: true,
    });
    return [
      {
        id: "group",
        header: t(`group.${by}`),
        value: (row) => row.group ?? t("unknown"),
        cell: (row) => (row.group && by === "COHORT" ? format.month(row.group) : (row.group ?? t("unknown"))),
        card: "title",
      },
      {
        id: "customers",
        header: t("customers"),
        value: (row) => row.customers,
        cell: (row) => format.units(row.customers),
        numeric: true,
      },
      money("spent", (row) => row.spentEach),
      money("each", (row) => row.clvEach),
      money("total", (row) => row.clvTotal),
      {
        id: "alive",
        header: t("alive"),
        value: (row) => row.pAlive,
        cell: (row) => format.share(row.pAlive),
        numeric: true,
      },
    ];
  }, [t, format, by]);
  return (
    <section>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={data.customerValue}
          rowId={(row) => row.group ?? "unknown"}
          preamble={[]}
          nothing={t("nothing")}
          maxHeight={480}
          controls={
            <SegmentedControl
              size="xs"
              aria-label={t("by")}
              value={by}
              data={ways.map((way) => ({ value: way, label: t(`group.${way}`) }))}
              onChange={(value) => setBy(ways.find((way) => way === value) ?? "CHANNEL")}
            />
          }
        />
      ) : (
        <TableSkeleton />
      )}
    </section>
  );
}
