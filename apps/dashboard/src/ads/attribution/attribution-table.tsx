"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { AttributionModel } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { type AttributionGroup, creditOf, keyOf, nameOf } from "./attribution-groups.ts";
import { models } from "./use-attribution-state.ts";

interface AttributionTableProps {
  groups: readonly AttributionGroup[];
  model: AttributionModel;
  facts: CsvPreamble;
}

/** What a model gives each channel, what that cost, and what every other model would say. */
export function AttributionTable({ groups, model, facts }: AttributionTableProps) {
  const t = useTranslations("attribution");
  const format = useFormat();
  const columns = useMemo((): Column<AttributionGroup>[] => {
    const money = (amount: { amount: string; currency: string } | null | undefined) =>
      amount ? format.amount(amount.amount, amount.currency) : "–";
    const number = (value: string | undefined) => (value === undefined ? null : Number(value));
    return [
      { id: "name", header: t("column.name"), value: nameOf, card: "title", width: "22%" },
      {
        id: "conversions",
        header: t("column.conversions"),
        value: ({ credit }) => Number(credit.conversions.toFixed(4)),
        cell: ({ credit }) => format.measure(credit.conversions),
        numeric: true,
      },
      {
        id: "share",
        header: t("column.share"),
        value: ({ credit }) => credit.share,
        cell: ({ credit }) => format.rate(credit.share),
        numeric: true,
      },
      {
        id: "value",
        header: t("column.value"),
        value: ({ credit }) => Number(credit.value.amount),
        cell: ({ credit }) => money(credit.value),
        numeric: true,
      },
      {
        id: "spend",
        header: t("column.spend"),
        value: ({ spend }) => number(spend?.amount),
        cell: ({ spend }) => money(spend),
        numeric: true,
      },
      {
        id: "cost",
        header: t("column.costPerConversion"),
        value: ({ credit }) => number(credit.costPerConversion?.amount),
        cell: ({ credit }) => money(credit.costPerConversion),
        numeric: true,
      },
      {
        id: "roas",
        header: t("column.roas"),
        value: ({ credit }) => credit.roas ?? null,
        cell: ({ credit }) => (typeof credit.roas === "number" ? format.measure(credit.roas) : "–"),
        numeric: true,
      },
      {
        id: "removal",
        header: t("column.removal"),
        value: ({ removalEffect }) => removalEffect ?? null,
        cell: ({ removalEffect }) => (typeof removalEffect === "number" ? format.rate(removalEffect) : "–"),
        numeric: true,
        optional: true,
      },
      ...models
        .filter((each) => each !== model)
        .map(
          (each): Column<AttributionGroup> => ({
            id: each,
            header: t(`rule.${each}.name`),
            value: (group) => Number(creditOf(group, each).conversions.toFixed(4)),
            cell: (group) => format.measure(creditOf(group, each).conversions),
            numeric: true,
            optional: each !== "LAST" && each !== "FIRST",
          }),
        ),
    ];
  }, [t, format, model]);
  return (
    <section>
      <Title order={2} mb={8}>
        {t("tableTitle", { model: t(`rule.${model}.name`) })}
      </Title>
      <DataTable
        name={t("tableTitle", { model: t(`rule.${model}.name`) })}
        columns={columns}
        rows={groups}
        rowId={keyOf}
        preamble={facts}
        nothing={t("empty.title")}
        maxHeight={520}
      />
    </section>
  );
}
