"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack } from "@mantine/core";
import { useEffect } from "react";
import { fresh } from "../../../graphql/fresh.ts";
import { ErrorState } from "../../../states/error-state.tsx";
import { SiteCard } from "./site-card.tsx";
import { SiteForm } from "./site-form.tsx";
import { isUnderWay } from "./site-under-way.ts";
import { articleSitesQuery } from "./sites.operations.ts";

const pollMilliseconds = 2_000;

/** The organisation's own sites, each with how far its reading is, and the way to add one. */
export function SiteList() {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(articleSitesQuery, fresh);
  const isReading = data?.articleSites.some(isUnderWay) ?? false;
  useEffect(() => {
    if (isReading) startPolling(pollMilliseconds);
    return stopPolling;
  }, [isReading, startPolling, stopPolling]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Stack gap={24}>
      <SiteForm />
      {data ? data.articleSites.map((site) => <SiteCard key={site.id} site={site} />) : <Skeleton height={80} />}
    </Stack>
  );
}
