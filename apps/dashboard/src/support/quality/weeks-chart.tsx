"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import chartStyles from "../../charts/charts.module.css";
import { stackedOption } from "../../charts/stacked-option.ts";
import { useMotion } from "../../charts/use-motion.ts";
import { useFormat } from "../../format/use-format.ts";
import type { SupportQualityQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";

type Quality = SupportQualityQuery["supportQuality"];

interface Week {
  start: string;
  conversations: number;
  handedOff: number;
  asked: number;
  answered: number;
  unknownIntent: number;
}

const counts = ["conversations", "handedOff", "unknownIntent", "asked", "answered"] as const;

/** Conversations week by week: those that people took over, and those that they did not. */
export function WeeksChart({ weeks, from, to }: Pick<Quality, "weeks" | "from" | "to">) {
  const t = useTranslations("supportQuality.weeks");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const rows = weeks.starts.map(
    (start, at): Week => ({
      start,
      conversations: weeks.conversations[at] ?? 0,
      handedOff: weeks.handedOff[at] ?? 0,
      asked: weeks.asked[at] ?? 0,
      answered: weeks.answered[at] ?? 0,
      unknownIntent: weeks.unknownIntent[at] ?? 0,
    }),
  );
  const parts = useMemo(
    () => [
      {
        name: t("bot"),
        colour: colours.forecast,
        values: weeks.conversations.map((all, at) => all - (weeks.handedOff[at] ?? 0)),
      },
      { name: t("handedOff"), colour: colours.history, values: weeks.handedOff },
    ],
    [weeks, colours, t],
  );
  const option = useMemo(
    () => stackedOption({ dates: weeks.starts, parts, unit: t("unit"), colours, locale, animate }),
    [weeks, parts, colours, locale, animate, t],
  );
  const columns: Column<Week>[] = [
    {
      id: "start",
      header: t("start"),
      value: (row) => row.start,
      cell: (row) => format.date(row.start),
      card: "title",
    },
    ...counts.map((id): Column<Week> => ({ id, header: t(id), value: (row) => row[id], numeric: true })),
  ];
  const half = Math.ceil(rows.length / 2);
  const unknown = (part: readonly Week[]) => {
    const all = part.reduce((sum, week) => sum + week.conversations, 0);
    return all === 0 ? null : part.reduce((sum, week) => sum + week.unknownIntent, 0) / all;
  };
  const [before, now] = [unknown(rows.slice(0, half)), unknown(rows.slice(half))];
  const title =
    before === null || now === null
      ? t("titleFew")
      : t("title", { before: format.share(before), now: format.share(now) });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={title}
      option={option}
      height={240}
      columns={columns}
      rows={rows}
      rowId={(row) => row.start}
      rowText={(row) =>
        t("at", { week: format.date(row.start), conversations: row.conversations, handedOff: row.handedOff })
      }
      facts={[[t("range"), `${from} – ${to}`]]}
      legend={
        <ul className={chartStyles.legend}>
          {parts.map(({ name, colour }) => (
            <li key={name}>
              <span className={chartStyles.key} style={{ background: colour }} />
              {name}
            </li>
          ))}
        </ul>
      }
    />
  );
}
