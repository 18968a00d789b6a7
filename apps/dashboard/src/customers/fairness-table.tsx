"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import type { CustomerSummaryQuery } from "../gql/graphql.ts";
import { Tag } from "../states/tag.tsx";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";

type GroupRow = NonNullable<CustomerSummaryQuery["customerModel"]>["fairness"][number];

/** Whether probabilities held for customers of every country and channel in the days held out. */
export function FairnessTable({ groups, days }: { groups: readonly GroupRow[]; days: number }) {
  const t = useTranslations("fairness");
  const format = useFormat();
  const columns = useMemo((): Column<GroupRow>[] => {
    const share = (id: "foretold" | "came"): Column<GroupRow> => ({
      id,
      header: t(`column.${id}`),
      value: (row) => row[id],
      cell: (row) => format.share(row[id]),
      numeric: true,
    });
    return [
      {
        id: "group",
        header: t("column.group"),
        value: (row) => row.group,
        cell: (row) => (
          <>
            {row.group} {row.isOff ? <Tag tone="warn">{t("isOff")}</Tag> : null}
          </>
        ),
        card: "title",
      },
      { id: "by", header: t("column.by"), value: (row) => t(`by.${row.by}`) },
      {
        id: "customers",
        header: t("column.customers"),
        value: (row) => row.customers,
        cell: (row) => format.units(row.customers),
        numeric: true,
      },
      share("foretold"),
      share("came"),
    ];
  }, [t, format]);
  const off = groups.filter(({ isOff }) => isOff).length;
  return (
    <section>
      <Title order={2}>{t("title")}</Title>
      <Text size="sm" className="muted" mb={8}>
        {t("text", { off, groups: groups.length, days })}
      </Text>
      <DataTable
        name={t("title")}
        columns={columns}
        rows={groups}
        rowId={(row) => `${row.by} ${row.group}`}
        searchable={false}
        nothing={t("nothing")}
        maxHeight={420}
      />
    </section>
  );
}
