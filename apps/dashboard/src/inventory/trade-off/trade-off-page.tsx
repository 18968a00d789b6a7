"use client";
import { useQuery } from "@apollo/client/react";
import { IconClipboardList } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { InventorySections } from "../inventory-sections.tsx";
import { PlanStart } from "../plan-start.tsx";
import { ClassTargetsPanel } from "./class-targets-panel.tsx";
import { serviceTargetsQuery, tradeOffQuery } from "./trade-off.operations.ts";
import { TradeOffFilters } from "./trade-off-filters.tsx";
import { TradeOffView } from "./trade-off-view.tsx";
import { useTradeOffState } from "./use-trade-off-state.ts";

/** What service costs in stock over all products, and which target to set. */
export function TradeOffPage() {
  const t = useTranslations("tradeOff");
  const format = useFormat();
  const { filter, asked, axis, target, setState } = useTradeOffState();
  const { data, previousData, error, refetch } = useQuery(tradeOffQuery, { ...fresh, variables: { filter: asked } });
  const {
    data: targets,
    error: targetsError,
    refetch: refetchTargets,
  } = useQuery(serviceTargetsQuery, {
    ...fresh,
    variables: { locationId: filter.locationId },
  });
  const answer = data ?? previousData;
  const tradeOff = answer?.inventoryTradeOff;
  const unplanned = answer?.inventoryTradeOff === null;
  const { planned, currency } = tradeOff ?? {};
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error || unplanned
            ? null
            : planned &&
              currency &&
              t("sentence", {
                rate: format.rate(planned.fillRate),
                value: format.amount(planned.stockValue, currency),
                count: tradeOff?.positionCount ?? 0,
              })
        }
      />
      <InventorySections />
      {unplanned && !error ? (
        <EmptyState
          icon={<IconClipboardList size={24} stroke={1.5} />}
          title={t("unplanned.title")}
          text={t("unplanned.text")}
          action={<PlanStart primary />}
        />
      ) : (
        <>
          <TradeOffFilters filter={filter} onChange={(change) => void setState({ ...change, target: null })} />
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : tradeOff ? (
            <TradeOffView
              data={tradeOff}
              stale={data === undefined}
              filter={filter}
              asked={asked}
              axis={axis}
              target={target}
              targets={targets}
              onTarget={(next) => void setState({ target: next }, { throttleMs: 300 })}
              onAxis={(next) => void setState({ axis: next })}
              classes={
                targets ? (
                  <ClassTargetsPanel
                    targets={targets}
                    abc={filter.abc}
                    xyz={filter.xyz}
                    onChoose={({ abcClass, xyzClass }) => void setState({ abc: abcClass, xyz: xyzClass, target: null })}
                  />
                ) : targetsError ? (
                  <ErrorState error={targetsError} onRetry={() => void refetchTargets()} />
                ) : null
              }
            />
          ) : (
            <div className={detail.columns}>
              <ChartSkeleton height={380} />
              <Panel>
                <ChartSkeleton height={200} />
              </Panel>
            </div>
          )}
        </>
      )}
    </>
  );
}
