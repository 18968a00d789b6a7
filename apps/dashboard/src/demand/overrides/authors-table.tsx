"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { ForecastOverrideAuthorsQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { useOverrideWords } from "./use-override-words.ts";

type AuthorSummary = ForecastOverrideAuthorsQuery["forecastOverrideAuthors"][number];

/** Whose overrides helped, how often and how much. */
export function AuthorsTable({ authors }: { authors: readonly AuthorSummary[] }) {
  const t = useTranslations("overrides.authors");
  const format = useFormat();
  const words = useOverrideWords();
  const columns = useMemo((): Column<AuthorSummary>[] => {
    const number = (id: "overrides" | "judged" | "helped" | "hurt" | "modelError" | "overriddenError") => ({
      id,
      header: t(id),
      value: (row: AuthorSummary) => row[id],
      cell: (row: AuthorSummary) => format.units(row[id]),
      numeric: true,
    });
    return [
      {
        id: "author",
        header: t("author"),
        value: (row) => words.author(row.author),
        card: "title",
      },
      ...(["overrides", "judged", "helped", "hurt", "modelError", "overriddenError"] as const).map(number),
    ];
  }, [t, format, words]);
  return (
    <div>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <DataTable
        name={t("title")}
        columns={columns}
        rows={authors}
        rowId={(row) => `${row.author.kind} ${row.author.name}`}
        searchable={false}
        nothing={t("nothing")}
      />
    </div>
  );
}
