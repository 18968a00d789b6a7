"use client";
import { useQuery } from "@apollo/client/react";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import type { CampaignDetail } from "../campaign-page.tsx";
import { campaignDeliveryQuery } from "./delivery.operations.ts";
import { DeliveryPanel } from "./delivery-panel.tsx";
import { ResultsPanel } from "./results-panel.tsx";

/** Milliseconds between two looks while something is being sent. */
const pollMs = 5_000;

/** How far a campaign is with reaching people, and what that brought. */
export function DeliveryAndResults({ campaign }: { campaign: CampaignDetail }) {
  const { data, error, refetch } = useQuery(campaignDeliveryQuery, {
    ...fresh,
    variables: { id: campaign.id },
    pollInterval: campaign.status === "RUNNING" ? pollMs : 0,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data?.campaign) return null;
  const { delivery, results } = data.campaign;
  return (
    <>
      <DeliveryPanel campaign={campaign} delivery={delivery} />
      {results ? <ResultsPanel campaignId={campaign.id} results={results} /> : null}
    </>
  );
}
