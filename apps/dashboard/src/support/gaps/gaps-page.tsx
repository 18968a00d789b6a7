"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { KnowledgeGapsQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { useAction } from "../../states/use-action.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { articleAddress } from "../knowledge/article-address.ts";
import { articleCreateMutation } from "../knowledge/knowledge.operations.ts";
import { CorrectionsPanel } from "./corrections-panel.tsx";
import { draftOf } from "./draft-of.ts";
import styles from "./gaps.module.css";
import { knowledgeGapsQuery } from "./gaps.operations.ts";
import { RegressionPanel } from "./regression-panel.tsx";

type Gap = KnowledgeGapsQuery["knowledgeGaps"][number];

/** What customers ask and no article answers, what people say should have been answered, and whether it is. */
export function GapsPage() {
  const t = useTranslations("supportGaps");
  const format = useFormat();
  const router = useRouter();
  const { may } = useViewer();
  const mayManage = may("SUPPORT_MANAGE");
  const { run, busy } = useAction();
  const [create] = useMutation(articleCreateMutation, { refetchQueries: ["Articles"] });
  const { data, previousData, error, refetch } = useQuery(knowledgeGapsQuery, fresh);
  const shown = data ?? previousData;
  const gaps = shown?.knowledgeGaps;

  async function draft({ question, language, replies }: Gap) {
    const input = { title: question, language, body: draftOf(replies) };
    const payload = await run(async () => (await create({ variables: { input } })).data?.articleCreate);
    if (payload?.article) router.push(articleAddress(payload.article.id));
  }

  const columns: Column<Gap>[] = [
    {
      id: "question",
      header: t("column.question"),
      value: (row) => row.question,
      cell: (row) => (
        <>
          {row.question}
          {row.examples.length > 0 ? (
            <Text size="sm" className="muted" lineClamp={2}>
              {row.examples.join(" · ")}
            </Text>
          ) : null}
        </>
      ),
      card: "title",
    },
    { id: "count", header: t("column.count"), value: (row) => row.count, numeric: true, width: "110px" },
    {
      id: "language",
      header: t("column.language"),
      value: (row) => t(`language.${row.language}`),
      width: "110px",
    },
    {
      id: "lastAskedAt",
      header: t("column.last"),
      value: (row) => row.lastAskedAt,
      cell: (row) => format.ago(row.lastAskedAt),
      width: "140px",
    },
    ...(mayManage
      ? [
          {
            id: "draft",
            header: t("column.draft"),
            value: () => "",
            cell: (row: Gap) => (
              <Button size="compact-xs" variant="default" disabled={busy} onClick={() => void draft(row)}>
                {t("draft")}
              </Button>
            ),
            sortable: false,
            exported: false,
            width: "150px",
            card: "foot" as const,
          },
        ]
      : []),
  ];

  function sentence() {
    if (error) return null;
    if (!gaps) return undefined;
    const questions = gaps.reduce((sum, { count }) => sum + count, 0);
    return t("sentence", { gaps: gaps.length, questions });
  }

  return (
    <>
      <PageHead title={t("title")} sentence={sentence()} />
      <SupportSections />
      {error && !gaps ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!gaps && !error ? <TableSkeleton /> : null}
      {gaps?.length === 0 ? (
        <EmptyState icon={<IconListSearch size={24} stroke={1.5} />} title={t("empty.title")} text={t("empty.text")} />
      ) : null}
      {gaps && gaps.length > 0 ? (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={gaps}
          rowId={(row) => row.answerId}
          nothing={t("empty.text")}
          maxHeight={480}
        />
      ) : null}
      {shown ? (
        <>
          <h2 className={styles.section}>{t("corrections.title")}</h2>
          <RegressionPanel regression={shown.supportRegression} mayManage={mayManage} />
          <CorrectionsPanel mayManage={mayManage} />
        </>
      ) : null}
    </>
  );
}
