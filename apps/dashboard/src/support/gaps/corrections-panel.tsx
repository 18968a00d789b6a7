"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SupportCorrectionDecision, SupportCorrectionsQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useAction } from "../../states/use-action.ts";
import type { Column } from "../../table/column.ts";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { articleAddress } from "../knowledge/article-address.ts";
import { supportCorrectionReviewMutation, supportCorrectionsQuery } from "./gaps.operations.ts";

type Correction = SupportCorrectionsQuery["supportCorrections"]["nodes"][number];

const statuses = ["PROPOSED", "ACCEPTED", "REJECTED"] as const;

/** What people say that support should have answered, and what was said of it. */
export function CorrectionsPanel({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations("supportGaps.corrections");
  const format = useFormat();
  const [status, setStatus] = useState<(typeof statuses)[number]>("PROPOSED");
  const { run, busy } = useAction();
  const [review] = useMutation(supportCorrectionReviewMutation, {
    refetchQueries: ["SupportCorrections", "KnowledgeGaps"],
  });
  const list = usePagedList(supportCorrectionsQuery, "supportCorrections", {
    ...fresh,
    variables: { filter: { statuses: [status] } },
  });

  async function decide(correctionId: string, decision: SupportCorrectionDecision) {
    const input = { correctionId, decision };
    await run(
      async () => (await review({ variables: { input } })).data?.supportCorrectionReview,
      t(decision === "ACCEPT" ? "accepted" : "rejected"),
    );
  }

  const columns: Column<Correction>[] = [
    { id: "question", header: t("column.question"), value: (row) => row.question, card: "title" },
    {
      id: "answer",
      header: t("column.answer"),
      value: (row) => row.article?.title ?? t("nothing"),
      cell: (row) => (
        <>
          {row.article ? (
            <Link href={articleAddress(row.article.id)} prefetch={false}>
              {row.article.title}
            </Link>
          ) : (
            t("nothing")
          )}
          {row.passage ? (
            <Text size="sm" className="muted" lineClamp={2}>
              {row.passage.text}
            </Text>
          ) : null}
          {row.note ? (
            <Text size="sm" lineClamp={4}>
              {t("note", { note: row.note })}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      id: "proposedAt",
      header: t("column.proposed"),
      value: (row) => row.proposedAt,
      cell: (row) => {
        const name = row.proposedBy === null ? t("byThumb") : (row.proposedBy.name ?? "–");
        return `${name} · ${format.ago(row.proposedAt)}`;
      },
    },
    ...(mayManage
      ? [
          {
            id: "acts",
            header: t("column.acts"),
            value: () => "",
            cell: (row: Correction) => (
              <Group gap={8} wrap="nowrap">
                {row.status === "PROPOSED" ? (
                  <Button size="compact-xs" loading={busy} onClick={() => void decide(row.id, "ACCEPT")}>
                    {t("accept")}
                  </Button>
                ) : null}
                {row.status === "REJECTED" ? null : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    onClick={() => void decide(row.id, "REJECT")}
                  >
                    {t(row.status === "PROPOSED" ? "reject" : "takeBack")}
                  </Button>
                )}
              </Group>
            ),
            sortable: false,
            exported: false,
            card: "foot" as const,
          },
        ]
      : []),
  ];
  return (
    <>
      <Group my={12}>
        <SegmentedControl
          aria-label={t("status.label")}
          data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          onChange={(value) => setStatus(statuses.find((one) => one === value) ?? "PROPOSED")}
        />
      </Group>
      <PagedTable list={list} name={t("title")} columns={columns} nothing={t(`none.${status}`)} maxHeight={420} />
    </>
  );
}
