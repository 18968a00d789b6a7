"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import type { Pace } from "./performance-data.ts";

/** Campaigns with a budget: what is spent of it, and where that leads. */
export function PacingTable({
  paces,
  currency,
  facts,
}: {
  paces: readonly Pace[];
  currency: string;
  facts: CsvPreamble;
}) {
  const t = useTranslations("adPacing");
  const format = useFormat();
  const columns = useMemo((): Column<Pace>[] => {
    const money = (
      id: "budget" | "spent" | "projected",
      of: (row: Pace) => { amount: string } | null | undefined,
    ): Column<Pace> => ({
      id,
      header: t(id, { currency }),
      value: (row) => of(row)?.amount ?? null,
      cell: (row) => {
        const amount = of(row)?.amount;
        return amount === undefined ? "–" : format.amount(amount, currency);
      },
      numeric: true,
    });
    const share = (id: "elapsed" | "used", of: (row: Pace) => number | null | undefined): Column<Pace> => ({
      id,
      header: t(id),
      value: (row) => of(row) ?? null,
      cell: (row) => {
        const value = of(row);
        return typeof value === "number" ? format.share(value) : "–";
      },
      numeric: true,
    });
    return [
      {
        id: "campaign",
        header: t("campaign"),
        value: (row) => row.campaign.name,
        card: "title",
        width: "240px",
      },
      money("budget", (row) => row.budget),
      money("spent", (row) => row.spent),
      share("used", (row) => row.budgetSpent),
      share("elapsed", (row) => row.timeElapsed),
      money("projected", (row) => row.projectedSpend),
      {
        id: "state",
        header: t("state.label"),
        value: (row) => t(`state.${paceWord(row)}`),
        cell: (row) =>
          row.state ? (
            <Tag tone={row.state === "ON_TRACK" ? "good" : "warn"}>{t(`state.${row.state}`)}</Tag>
          ) : (
            <span className="muted">{t(`state.${paceWord(row)}`)}</span>
          ),
      },
    ];
  }, [t, format, currency]);
  if (paces.length === 0) return null;
  return (
    <section>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <DataTable
        name={t("title")}
        columns={columns}
        rows={paces}
        rowId={(row) => row.campaign.externalId}
        preamble={facts}
        nothing={t("nothing")}
        maxHeight={360}
        searchable={false}
      />
    </section>
  );
}

/** How it spends, or why nobody knows: a budget in a currency without a rate, or no day to compare with. */
function paceWord({ state, budget }: Pace) {
  return state ?? (budget ? "unknown" : "noRate");
}
