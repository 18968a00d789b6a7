"use client";
import { useComputedColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { chartColours } from "../../charts/chart-colours.ts";
import { ChartFrame } from "../../charts/chart-frame.tsx";
import { stackedOption } from "../../charts/stacked-option.ts";
import { useMotion } from "../../charts/use-motion.ts";
import type { CsvPreamble } from "../../format/csv.ts";
import { addSteps } from "../../format/date.ts";
import { useFormat } from "../../format/use-format.ts";
import { contributionGroups } from "./contribution-groups.ts";
import styles from "./media-mix.module.css";
import type { MediaMixData } from "./media-mix-page.tsx";

interface ContributionRow {
  date: string;
  values: readonly number[];
}

/** What the outcome of each week came of. */
export function ContributionsChart({ mix, facts }: { mix: MediaMixData; facts: CsvPreamble }) {
  const t = useTranslations("mediaMix.contributions");
  const locale = useLocale();
  const format = useFormat();
  const animate = useMotion();
  const colours = chartColours(useComputedColorScheme("light"));
  const parts = useMemo(
    () =>
      contributionGroups(mix.contributions).map(({ channel, values }, index) => ({
        name: channel === null ? t("baseline") : channel === "" ? t("others") : channel,
        colour:
          channel === null
            ? colours.base
            : (colours.categories[(index - 1) % colours.categories.length] ?? colours.forecast),
        values,
      })),
    [mix.contributions, colours, t],
  );
  const dates = useMemo(
    () => mix.outcome.map((_, index) => addSteps(mix.start, (index * mix.periodDays) / 7, "WEEK")),
    [mix.outcome, mix.start, mix.periodDays],
  );
  const option = useMemo(
    () => stackedOption({ dates, parts, unit: t("unit", { currency: mix.currency }), colours, locale, animate }),
    [dates, parts, mix.currency, colours, locale, animate, t],
  );
  const rows = dates.map(
    (date, index): ContributionRow => ({ date, values: parts.map(({ values }) => values[index] ?? 0) }),
  );
  const money = (value: number) => format.amount(value, mix.currency);
  const share = mix.channels.reduce((sum, { contributionShare }) => sum + contributionShare.mean, 0);
  const title = t("title", { share: format.share(share) });
  return (
    <ChartFrame
      title={title}
      subtitle={t("subtitle")}
      summary={t("summary", {
        list: mix.channels
          .map(({ channel, contributionShare }) => `${channel} ${format.share(contributionShare.mean)}`)
          .join(", "),
      })}
      option={option}
      height={300}
      columns={[
        {
          id: "date",
          header: t("week"),
          value: (row) => row.date,
          cell: (row) => format.date(row.date),
          card: "title",
        },
        ...parts.map(({ name }, index) => ({
          id: `part-${index}`,
          header: name,
          value: (row: ContributionRow) => row.values[index] ?? 0,
          cell: (row: ContributionRow) => money(row.values[index] ?? 0),
          numeric: true,
        })),
      ]}
      rows={rows}
      rowId={(row) => row.date}
      rowText={(row) =>
        `${format.date(row.date)}: ${parts.map(({ name }, index) => `${name} ${money(row.values[index] ?? 0)}`).join(", ")}`
      }
      facts={facts}
      legend={
        <ul className={styles.legend}>
          {parts.map(({ name, colour }) => (
            <li key={name}>
              <span style={{ background: colour }} aria-hidden />
              {name}
            </li>
          ))}
        </ul>
      }
    />
  );
}
