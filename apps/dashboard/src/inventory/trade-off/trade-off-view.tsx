"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { CsvPreamble } from "../../format/csv.ts";
import { useFormat } from "../../format/use-format.ts";
import type { InventoryPolicyFilter, ServiceTargetsQuery } from "../../gql/graphql.ts";
import detail from "../../states/detail.module.css";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { TargetApply } from "./target-apply.tsx";
import { type TradeOffFilter, targetScope } from "./target-scope.ts";
import { TradeOffChart, type TradeOffData } from "./trade-off-chart.tsx";
import { TradeOffOutcome } from "./trade-off-outcome.tsx";
import { nearestBy, tradeOffPoints, tradeOffStops } from "./trade-off-points.ts";
import type { ServiceAxis } from "./use-trade-off-state.ts";
import { useTradeOffWhatIf } from "./use-trade-off-what-if.ts";

interface TradeOffViewProps {
  data: TradeOffData;
  /** Whether the data are of what was filtered by before, until those of `filter` are there: they are to be seen, not to be acted on. */
  stale: boolean;
  filter: TradeOffFilter;
  asked: InventoryPolicyFilter;
  axis: ServiceAxis;
  /** Tenths of a percent that the address names; null where the point was not moved. */
  target: number | null;
  targets: ServiceTargetsQuery | undefined;
  onTarget: (target: number) => void;
  onAxis: (axis: ServiceAxis) => void;
  classes: ReactNode;
}

/** The curve, what its point would change, and the button that sets it. */
export function TradeOffView(props: TradeOffViewProps) {
  const { data, stale, filter, asked, axis, target, targets } = props;
  const t = useTranslations("tradeOff");
  const format = useFormat();
  const points = useMemo(() => tradeOffPoints(data.curve), [data.curve]);
  const stops = useMemo(() => tradeOffStops(points), [points]);
  const present = nearestBy(stops, "fillRate", data.planned.fillRate);
  const chosen = target === null ? present : nearestBy(stops, "target", target / 1000);
  const point = stops[chosen];
  const moved = target !== null;
  const whatIf = useTradeOffWhatIf(asked, moved && point ? point.target : null);
  const facts = useMemo(
    (): CsvPreamble => [[t("facts.positions"), format.units(data.positionCount)]],
    [t, format, data.positionCount],
  );
  if (!point || data.positionCount === 0) {
    return (
      <Panel>
        <Text className="muted">{t("nothing")}</Text>
      </Panel>
    );
  }
  return (
    <div className={detail.columns} aria-busy={stale} inert={stale} style={stale ? { opacity: 0.5 } : undefined}>
      <div className={detail.side}>
        <Panel flush>
          <TradeOffChart
            data={data}
            points={points}
            stops={stops}
            chosen={chosen}
            axis={axis}
            facts={facts}
            onChoose={(stop) => props.onTarget(Math.round((stops[stop]?.target ?? 0) * 1000))}
            onAxis={props.onAxis}
          />
        </Panel>
        {data.provenPositions < data.positionCount ? (
          <Text size="xs" className="muted">
            {t("proven", { proven: data.provenPositions, count: data.positionCount })}
          </Text>
        ) : null}
      </div>
      <div className={detail.side}>
        <Panel>
          <Title order={2} mb={4}>
            {moved ? t("pointTitle", { rate: format.rate(point.target) }) : t("pointAsPlanned")}
          </Title>
          <Text size="xs" className="muted" mb={8}>
            {t("dragHint")}
          </Text>
          <TradeOffOutcome
            data={data}
            point={point}
            now={whatIf.now}
            wanted={moved ? whatIf.wanted : whatIf.now}
            settled={moved ? whatIf.settled : true}
          />
          {whatIf.error ? <ErrorState error={whatIf.error} onRetry={whatIf.retry} /> : null}
          <div style={{ marginTop: 16 }}>
            <TargetApply
              key={JSON.stringify(filter)}
              scope={targetScope(filter, typeof targets?.organisation.serviceTarget === "number")}
              target={point.target}
              positions={data.positionCount}
              held={data.heldBySettings}
              targets={targets}
            />
          </div>
        </Panel>
        {props.classes}
      </div>
    </div>
  );
}
