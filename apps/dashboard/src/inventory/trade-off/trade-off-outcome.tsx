import { Skeleton, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormat } from "../../format/use-format.ts";
import { SmallTable } from "../../table/small-table.tsx";
import type { TradeOffData } from "./trade-off-chart.tsx";
import type { TradeOffPoint } from "./trade-off-points.ts";
import type { TradeOffAnswer } from "./use-trade-off-what-if.ts";

interface TradeOffOutcomeProps {
  data: TradeOffData;
  point: TradeOffPoint;
  /** What the planner says as it is now and at the point; undefined until it has. */
  now: TradeOffAnswer | undefined;
  wanted: TradeOffAnswer | undefined;
  /** Whether `wanted` is of this point, and not of the one before. */
  settled: boolean;
}

/** What the point would change: service, stock, orders and cost, beside how it is planned now. */
export function TradeOffOutcome({ data, point, now, wanted, settled }: TradeOffOutcomeProps) {
  const t = useTranslations("tradeOff.outcome");
  const format = useFormat();
  const { currency, planned } = data;
  const money = (value: number) => format.amount(value, currency);
  const known = settled && wanted ? wanted : undefined;
  // What the curve says stands at once; what only the planner knows keeps its last answer, greyed, until the next.
  const later = (value: string | undefined): ReactNode =>
    value === undefined ? <Skeleton height={14} width={72} ml="auto" radius={4} /> : value;
  const rows: [name: string, before: ReactNode, after: ReactNode, change: string | null][] = [
    [t("fill"), format.rate(planned.fillRate), format.rate(known?.fillRate ?? point.fillRate), null],
    [t("cycle"), format.rate(planned.cycleService), format.rate(point.cycleService), null],
    change(t("stock"), planned.stockValue, known ? Number(known.stockValue.amount) : point.stockValue),
    change(t("orders"), amountOf(now?.orderAmount), amountOf(wanted?.orderAmount)),
    change(t("cost"), amountOf(now?.yearlyCost), amountOf(wanted?.yearlyCost)),
  ];

  function change(
    name: string,
    before: number | undefined,
    after: number | undefined,
  ): [string, ReactNode, ReactNode, string | null] {
    const difference = before === undefined || after === undefined ? null : Math.round(after - before);
    const said =
      difference === null || difference === 0
        ? null
        : t(difference > 0 ? "more" : "less", { amount: money(Math.abs(difference)) });
    const write = (value: number | undefined) => later(value === undefined ? undefined : money(value));
    return [name, write(before), write(after), said];
  }

  return (
    <>
      <SmallTable
        busy={!settled}
        heads={[t("measure"), t("now"), t("point")]}
        rows={rows.map(([name, before, after, difference]) => ({
          id: name,
          name,
          cells: [
            before,
            <span key="point" className={settled ? undefined : "muted"}>
              <b>{after}</b>
              {difference ? <small>{difference}</small> : null}
            </span>,
          ],
        }))}
      />
      <Text size="xs" className="muted" mt={8}>
        {t("how", { count: data.positionCount })}
      </Text>
    </>
  );
}

const amountOf = (money: { amount: string } | undefined) => (money ? Number(money.amount) : undefined);
