"use client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Tag } from "../../states/tag.tsx";
import { SegmentEditor } from "./segment-editor.tsx";
import { SegmentHistoryPanel } from "./segment-history-panel.tsx";
import { SegmentMembers } from "./segment-members.tsx";
import { segmentChangesSubscription, segmentQuery } from "./segments.operations.ts";

/** One segment: whom it takes in, who is in it, how it grew, what it was before. */
export function SegmentPage({ segmentId }: { segmentId: string }) {
  const t = useTranslations("segments");
  const { data, error, loading, refetch } = useQuery(segmentQuery, { ...fresh, variables: { id: segmentId } });
  // Its size and state follow by themselves; the cache has the segment that comes with the news.
  useSubscription(segmentChangesSubscription, { variables: { segmentId }, skip: !data?.segment });
  const segment = data?.segment;
  const crumbs = <Link href="/customers/segments">{t("title")}</Link>;
  if (!segment)
    return (
      <>
        <PageHead crumbs={crumbs} title="…" sentence={null} />
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : loading ? (
          <ChartSkeleton />
        ) : (
          <EmptyState
            icon={<IconUsersGroup size={24} stroke={1.5} />}
            title={t("unknown.title")}
            text={t("unknown.text")}
            action={
              <Button component={Link} href="/customers/segments" variant="default">
                {t("unknown.action")}
              </Button>
            }
          />
        )}
      </>
    );
  const state = segment.archivedAt ? "archived" : segment.building ? "building" : null;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={segment.name}
        sentence={
          state ? (
            <Tag>{t(`state.${state}`)}</Tag>
          ) : (
            t("size", { count: segment.memberCount, sentence: segment.sentence })
          )
        }
      />
      <SegmentEditor key={segment.version} segment={segment} />
      {segment.archivedAt ? null : <SegmentMembers segmentId={segment.id} size={segment.memberCount} />}
      <SegmentHistoryPanel segment={segment} />
    </>
  );
}
