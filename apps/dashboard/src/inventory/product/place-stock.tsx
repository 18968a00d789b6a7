"use client";
import { useQuery } from "@apollo/client/react";
import { Group, Text } from "@mantine/core";
import { IconClipboardList } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { PlaceFlow } from "../acts/place-flow.tsx";
import { PlanStart } from "../plan-start.tsx";
import { CurveChart } from "./curve-chart.tsx";
import { IncomingOrders } from "./incoming-orders.tsx";
import { MovementsTable } from "./movements-table.tsx";
import { PolicyPanel } from "./policy-panel.tsx";
import { placeOrdersQuery, placePolicyQuery } from "./product-stock.operations.ts";
import type { PlacePosition, StockedProduct } from "./product-stock-data.ts";
import { ProjectionChart } from "./projection-chart.tsx";

interface PlaceStockProps {
  product: StockedProduct;
  position: PlacePosition;
}

/** One product at one place: what becomes of the stock, what is coming, the policy and the ledger. */
export function PlaceStock({ product, position }: PlaceStockProps) {
  const t = useTranslations("placeStock");
  const format = useFormat();
  const { location } = position;
  const variables = { productId: product.id, locationId: location.id };
  const { data, error, refetch } = useQuery(placePolicyQuery, { ...fresh, variables });
  const { data: coming } = useQuery(placeOrdersQuery, { ...fresh, variables });
  const policy = data?.inventoryPolicy;
  const facts = useMemo(
    (): CsvPreamble => [
      [t("product"), `${product.name} (${product.externalId})`],
      [t("location"), location.name],
      [t("computed"), policy ? policy.computedAt : ""],
    ],
    [t, product, location, policy],
  );
  const proposal = data?.replenishmentProposals.nodes[0];
  return (
    <div className={detail.columns}>
      <div className={detail.side}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <ChartSkeleton />
        ) : policy ? (
          <>
            {proposal ? (
              <Panel>
                <Link href={`/inventory?proposal=${encodeURIComponent(proposal.id)}`} prefetch={false}>
                  {t(`proposed.${proposal.kind}`, {
                    units: format.units(Number(proposal.quantity)),
                    date: format.day(proposal.orderOn),
                  })}
                </Link>
              </Panel>
            ) : null}
            {Date.parse(position.updatedAt) > Date.parse(policy.computedAt) ? (
              <Panel>
                <Group justify="space-between" gap={8}>
                  <Text size="sm">
                    {t("changed", {
                      ago: format.ago(policy.computedAt),
                      units: format.units(Number(position.available)),
                    })}
                  </Text>
                  <PlanStart />
                </Group>
              </Panel>
            ) : null}
            <Panel flush>
              <ProjectionChart policy={policy} unit={product.unit} facts={facts} />
            </Panel>
          </>
        ) : (
          <EmptyState
            icon={<IconClipboardList size={24} stroke={1.5} />}
            title={t("unplanned.title")}
            text={t("unplanned.text")}
          />
        )}
        <IncomingOrders productId={product.id} orders={coming?.purchaseOrders.nodes} />
        <PlaceFlow place={{ ...position, product }} />
        <MovementsTable productId={product.id} locationId={location.id} facts={facts} />
      </div>
      <div className={detail.side}>
        {policy ? (
          <>
            <PolicyPanel policy={policy} />
            <Panel flush>
              <CurveChart productId={product.id} locationId={location.id} policy={policy} facts={facts} />
            </Panel>
          </>
        ) : null}
      </div>
    </div>
  );
}
