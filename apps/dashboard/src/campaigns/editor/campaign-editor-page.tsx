"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { useViewer } from "../../session/use-viewer.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { campaignAddress } from "../campaign-address.ts";
import { campaignQuery } from "../campaigns.operations.ts";
import { CampaignEditor } from "./campaign-editor.tsx";

/** Writes a campaign step by step; everything is saved while it is typed. */
export function CampaignEditorPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations("campaignEditor");
  const { viewer } = useViewer();
  // Another round reads the campaign anew and edits what others made of it.
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useQuery(campaignQuery, {
    fetchPolicy: "network-only",
    nextFetchPolicy: "cache-first",
    variables: { id: campaignId },
  });
  const campaign = data?.campaign;
  const home = viewer?.organisation;

  async function startAnew() {
    await refetch();
    setRound((before) => before + 1);
  }

  return (
    <>
      <PageHead
        crumbs={<Link href={campaignAddress(campaignId)}>{campaign?.name ?? "…"}</Link>}
        title={t("title")}
        sentence={null}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : campaign && home ? (
        <CampaignEditor key={round} campaign={campaign} home={home} onTheirs={() => void startAnew()} />
      ) : (
        <ChartSkeleton />
      )}
    </>
  );
}
