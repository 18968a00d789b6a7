"use client";
import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ArticlePageOutcome, ArticlePagesQuery } from "../../../gql/graphql.ts";
import { fresh } from "../../../graphql/fresh.ts";
import { ErrorState } from "../../../states/error-state.tsx";
import { Tag, type Tone } from "../../../states/tag.tsx";
import { useAction } from "../../../states/use-action.ts";
import type { Column } from "../../../table/column.ts";
import { DataTable } from "../../../table/data-table.tsx";
import { FilterSelect } from "../../../table/filter-select.tsx";
import { TableSkeleton } from "../../../table/table-skeleton.tsx";
import { usePagedList } from "../../../table/use-paged-list.ts";
import { articleAddress } from "../article-address.ts";
import styles from "../knowledge.module.css";
import { articleArchiveMutation } from "../knowledge.operations.ts";
import { articlePagesQuery } from "./sites.operations.ts";

type PageRow = ArticlePagesQuery["articlePages"]["nodes"][number];

const outcomes: readonly ArticlePageOutcome[] = ["CREATED", "UPDATED", "UNCHANGED", "REFUSED", "GONE"];

const tones: Record<ArticlePageOutcome, Tone> = {
  CREATED: "good",
  UPDATED: "good",
  UNCHANGED: "plain",
  REFUSED: "warn",
  GONE: "warn",
};

/** What became of each page of a site, and the way to put away articles of pages that are gone. */
export function SitePages({ site: { id: siteId, url: siteUrl } }: { site: { id: string; url: string } }) {
  const t = useTranslations("knowledgeImport");
  const { run, busy } = useAction();
  const [outcome, setOutcome] = useState<ArticlePageOutcome | null>(null);
  const [archive] = useMutation(articleArchiveMutation, { refetchQueries: ["Articles", "ArticlePages"] });
  const list = usePagedList(articlePagesQuery, "articlePages", {
    ...fresh,
    variables: { siteId, outcomes: outcome === null ? null : [outcome] },
  });
  const archiveNow = (articleId: string) =>
    run(async () => (await archive({ variables: { input: { articleId } } })).data?.articleArchive, t("archived"));
  const columns: Column<PageRow>[] = [
    {
      id: "url",
      header: t("column.url"),
      value: ({ url }) => url,
      cell: ({ url }) => pathOf(url, siteUrl),
      card: "title",
    },
    {
      id: "outcome",
      header: t("column.outcome"),
      value: (row) => t(`outcome.${row.outcome}`),
      cell: (row) => <Tag tone={tones[row.outcome]}>{t(`outcome.${row.outcome}`)}</Tag>,
    },
    {
      id: "became",
      header: t("column.became"),
      value: ({ article, problem }) => problem?.text ?? article?.title ?? null,
      cell: ({ article, problem, outcome: became }) => (
        <div className={styles.became}>
          {problem ? `${problem.text} ` : null}
          {article ? <Link href={articleAddress(article.id)}>{article.title}</Link> : null}{" "}
          {article && became === "GONE" && article.status !== "ARCHIVED" ? (
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => void archiveNow(article.id)}>
              {t("archive")}
            </Button>
          ) : null}
        </div>
      ),
    },
  ];
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.shown) return <TableSkeleton />;
  return (
    <DataTable
      name={t("pages")}
      columns={columns}
      rows={list.shown.rows}
      rowId={({ url }) => url}
      searchable={false}
      totalCount={list.shown.totalCount}
      onEndReached={list.more}
      nothing={t("noPages")}
      maxHeight={420}
      controls={
        <FilterSelect
          label={t("column.outcome")}
          all={t("anyOutcome")}
          values={outcomes}
          nameOf={(value) => t(`outcome.${value}`)}
          value={outcome}
          onChange={setOutcome}
        />
      }
    />
  );
}

/** What tells pages of one site apart; of another host, all of the address. */
function pathOf(url: string, siteUrl: string): string {
  if (!URL.canParse(url) || new URL(url).host !== new URL(siteUrl).host) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
