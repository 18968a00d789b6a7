"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChartSkeleton } from "../../../charts/chart-skeleton.tsx";
import { PageHead } from "../../../frame/page-head.tsx";
import { useViewer } from "../../../session/use-viewer.ts";
import { EmptyState } from "../../../states/empty-state.tsx";
import { ErrorState } from "../../../states/error-state.tsx";
import { ArticleStatusTag } from "../article-status-tag.tsx";
import { articleQuery } from "../knowledge.operations.ts";
import { ArticleEditor } from "./article-editor.tsx";

/** One article: what it says, how it is answered from, and what it said before. */
export function ArticleEditorPage({ articleId }: { articleId: string }) {
  const t = useTranslations("articleEditor");
  const { may } = useViewer();
  // Another round reads the article anew and edits what others made of it.
  const [round, setRound] = useState(0);
  const { data, error, loading, refetch } = useQuery(articleQuery, {
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
    variables: { id: articleId },
  });
  const article = data?.article;

  async function startAnew() {
    await refetch();
    setRound((before) => before + 1);
  }

  return (
    <>
      <PageHead
        crumbs={<Link href="/support/knowledge">{t("back")}</Link>}
        title={article?.title ?? "…"}
        sentence={
          article ? (
            <>
              <ArticleStatusTag article={article} /> {t("sentence", { count: article.passageCount })}
            </>
          ) : null
        }
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : article ? (
        <ArticleEditor key={round} article={article} mayWrite={may("SUPPORT_MANAGE")} onAnew={() => void startAnew()} />
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconBook2 size={24} stroke={1.5} />}
          title={t("unknown.title")}
          text={t("unknown.text")}
          action={
            <Button component={Link} href="/support/knowledge" variant="default">
              {t("back")}
            </Button>
          }
        />
      )}
    </>
  );
}
