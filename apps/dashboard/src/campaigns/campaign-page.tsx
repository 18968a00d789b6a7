"use client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../charts/chart-skeleton.tsx";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import type { CampaignQuery } from "../gql/graphql.ts";
import { fresh } from "../graphql/fresh.ts";
import { useViewer } from "../session/use-viewer.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { CampaignActions } from "./campaign-actions.tsx";
import { CampaignFacts } from "./campaign-facts.tsx";
import { CampaignHistory } from "./campaign-history.tsx";
import { CampaignReachPanel } from "./campaign-reach-panel.tsx";
import { CampaignSpendPanel } from "./campaign-spend-panel.tsx";
import { CampaignStatusTag } from "./campaign-status-tag.tsx";
import { CampaignWarnings } from "./campaign-warnings.tsx";
import styles from "./campaigns.module.css";
import { campaignChangesSubscription, campaignQuery, campaignReachQuery } from "./campaigns.operations.ts";
import { DeliveryAndResults } from "./delivery/delivery-and-results.tsx";
import { isForAdsAlone } from "./is-for-ads-alone.ts";

export type CampaignDetail = NonNullable<CampaignQuery["campaign"]>;

/** One campaign: where it is, what it reaches and spends, what is warned of, and what was done with it. */
export function CampaignPage({ campaignId }: { campaignId: string }) {
  const t = useTranslations("campaigns");
  const format = useFormat();
  const { may } = useViewer();
  const { data, error, loading, refetch } = useQuery(campaignQuery, { ...fresh, variables: { id: campaignId } });
  // Its state, spend and warnings follow by themselves; the cache has the campaign that comes with the news.
  useSubscription(campaignChangesSubscription, { variables: { campaignId }, skip: !data?.campaign });
  const campaign = data?.campaign;
  const managed = campaign?.source === "BELLWETHER";
  const reach = useQuery(campaignReachQuery, { ...fresh, variables: { campaignId }, skip: !managed });
  const crumbs = <Link href="/campaigns">{t("title")}</Link>;
  if (!campaign)
    return (
      <>
        <PageHead crumbs={crumbs} title="…" sentence={null} />
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : loading ? (
          <ChartSkeleton />
        ) : (
          <EmptyState
            icon={<IconSpeakerphone size={24} stroke={1.5} />}
            title={t("unknown.title")}
            text={t("unknown.text")}
            action={
              <Button component={Link} href="/campaigns" variant="default">
                {t("unknown.action")}
              </Button>
            }
          />
        )}
      </>
    );
  const reached = isForAdsAlone(campaign.channels) ? null : reach.data?.campaignReach;
  const days = campaign.startsOn
    ? campaign.endsOn
      ? t("between", { from: format.date(campaign.startsOn), to: format.date(campaign.endsOn) })
      : t("since", { from: format.date(campaign.startsOn) })
    : t("undated");
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={campaign.name}
        sentence={
          <>
            <CampaignStatusTag status={campaign.status} /> {days}
          </>
        }
        actions={
          managed && may("CAMPAIGNS_MANAGE") ? (
            <CampaignActions campaign={campaign} reachable={reached?.reachable ?? null} />
          ) : null
        }
      />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <CampaignWarnings campaign={campaign} />
          <CampaignSpendPanel campaign={campaign} />
          {managed ? <DeliveryAndResults campaign={campaign} /> : null}
          <CampaignHistory events={campaign.events} />
        </div>
        <div className={styles.stack}>
          {reached ? <CampaignReachPanel reach={reached} /> : null}
          <CampaignFacts campaign={campaign} />
        </div>
      </div>
    </>
  );
}
