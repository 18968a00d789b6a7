"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { RecommendationQualityQuery } from "../../gql/graphql.ts";
import { TrustMark } from "../../models/trust-mark.tsx";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import styles from "./recommendations.module.css";

export type Quality = NonNullable<RecommendationQualityQuery["recommendationQuality"]>;
type MethodRow = Quality["methods"][number];
type Measure = "recallAt10" | "ndcgAt10" | "coverage";

/** How each way to rank did on the days held out, over all products and over those new to the customer. */
export function QualityTable({ quality }: { quality: Quality }) {
  const t = useTranslations("recommendations");
  const format = useFormat();
  const { methods, shown, modelVersion, customers, products, days } = quality;
  const columns = useMemo((): Column<MethodRow>[] => {
    const figure = (id: string, part: "all" | "newToThem", measure: Measure, digits: number) => ({
      id,
      header: `${t(`part.${part}`)}: ${t(`measure.${measure}`)}`,
      value: (row: MethodRow) => Number(row[part][measure].toFixed(digits)),
      cell: (row: MethodRow) =>
        measure === "ndcgAt10" ? row[part][measure].toFixed(3) : format.rate(row[part][measure]),
      numeric: true,
    });
    return [
      {
        id: "method",
        header: t("column.method"),
        value: (row) => t(`method.${row.method}`),
        cell: (row) => (
          <>
            {t(`method.${row.method}`)} {row.method === shown ? <Tag tone="good">{t("shown")}</Tag> : null}
          </>
        ),
        card: "title",
        width: "30%",
      },
      figure("all-recall", "all", "recallAt10", 4),
      figure("all-ndcg", "all", "ndcgAt10", 4),
      figure("all-coverage", "all", "coverage", 4),
      figure("new-recall", "newToThem", "recallAt10", 4),
      figure("new-ndcg", "newToThem", "ndcgAt10", 4),
      figure("new-coverage", "newToThem", "coverage", 4),
    ];
  }, [t, format, shown]);
  return (
    <div>
      <div className={styles.head}>
        <Title order={2}>{t("quality")}</Title>
        <TrustMark model={modelVersion} />
      </div>
      <Text size="sm" className="muted" mb={8}>
        {t("qualityText", { customers, products, days })}
      </Text>
      <DataTable
        name={t("quality")}
        columns={columns}
        rows={methods}
        rowId={(row) => row.method}
        searchable={false}
        nothing={t("nothing")}
        maxHeight={420}
      />
    </div>
  );
}
