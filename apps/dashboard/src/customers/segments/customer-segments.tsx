"use client";
import { useQuery } from "@apollo/client/react";
import { Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import type { ProfilePartProps } from "../profile/profile-part.ts";
import { segmentAddress } from "./segment-address.ts";
import { customerSegmentsQuery } from "./segments.operations.ts";

/** In which segments the customer is, and since when. */
export function CustomerSegments({ customer }: ProfilePartProps) {
  const t = useTranslations("segments.ofCustomer");
  const format = useFormat();
  const { data, error, refetch } = useQuery(customerSegmentsQuery, { ...fresh, variables: { id: customer.id } });
  const memberships = data?.node && "segments" in data.node ? data.node.segments : undefined;
  return (
    <section aria-label={t("title")}>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !memberships ? (
        <TableSkeleton />
      ) : (
        <Panel>
          {memberships.length === 0 ? (
            t("none")
          ) : (
            <SmallTable
              heads={[t("segment"), t("since")]}
              rows={memberships.flatMap(({ segment, enteredAt }) =>
                segment
                  ? [
                      {
                        id: segment.id,
                        name: (
                          <Link href={segmentAddress(segment.id)} title={segment.sentence}>
                            {segment.name}
                          </Link>
                        ),
                        cells: [format.instant(enteredAt)],
                      },
                    ]
                  : [],
              )}
            />
          )}
        </Panel>
      )}
    </section>
  );
}
