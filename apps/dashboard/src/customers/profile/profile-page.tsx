"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Stack } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { profileQuery } from "./profile.operations.ts";
import { profileParts } from "./profile-parts.ts";

/** All that is known about one customer, and what the customer is expected to do. */
export function ProfilePage({ customerId }: { customerId: string }) {
  const t = useTranslations("customerProfile");
  const { data, error, loading, refetch } = useQuery(profileQuery, { variables: { id: customerId } });
  const customer = data?.node && "externalId" in data.node ? data.node : null;
  const crumbs = [customer?.externalId, customer?.email, customer?.country].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link href="/customers">{t("up")}</Link> / {crumbs || "…"}
          </>
        }
        title={customer ? (customer.name ?? customer.externalId) : "…"}
        sentence={null}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : customer ? (
        <Stack gap={24}>
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
