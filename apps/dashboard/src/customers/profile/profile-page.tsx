"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Stack } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { TrustMark } from "../../models/trust-mark.tsx";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { profileQuery } from "./profile.operations.ts";
import { profileParts } from "./profile-parts.ts";
import { ProfileScores } from "./profile-scores.tsx";
import { useProfileSentence } from "./use-profile-sentence.ts";

/** All that is known about one customer, and what the customer is expected to do. */
export function ProfilePage({ customerId }: { customerId: string }) {
  const t = useTranslations("customerProfile");
  const sentence = useProfileSentence();
  const { data, error, loading, refetch } = useQuery(profileQuery, { variables: { id: customerId } });
  const customer = data?.node && "externalId" in data.node ? data.node : null;
  const crumbs = [customer?.externalId, customer?.email, customer?.country, customer?.acquisitionChannel];
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link href="/customers">{t("up")}</Link> / {crumbs.filter(Boolean).join(" · ") || "…"}
          </>
        }
        title={customer ? (customer.name ?? customer.externalId) : "…"}
        sentence={customer ? sentence(customer.scores) : loading && !error ? undefined : null}
        actions={customer?.scores?.modelVersion ? <TrustMark model={customer.scores.modelVersion} /> : null}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : customer ? (
        <Stack gap={24}>
          {customer.scores ? <ProfileScores scores={customer.scores} /> : null}
          {profileParts.map(({ key, Part }) => (
            <Part key={key} customer={customer} />
          ))}
        </Stack>
      ) : loading ? (
        <ChartSkeleton />
      ) : (
        <EmptyState
          icon={<IconUser size={24} stroke={1.5} />}
          title={t("unknown.title")}
          text={t("unknown.text")}
          action={
            <Button component={Link} href="/customers" variant="default">
              {t("unknown.action")}
            </Button>
          }
        />
      )}
    </>
  );
}
