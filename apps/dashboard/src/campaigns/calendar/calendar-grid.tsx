"use client";
import { VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { CampaignCalendarQuery } from "../../gql/graphql.ts";
import { campaignAddress } from "../campaign-address.ts";
import styles from "../campaigns.module.css";
import { dayByKey, isOn } from "./calendar-days.ts";

interface CalendarGridProps {
  /** Whole weeks from Monday. */
  days: readonly string[];
  /** `YYYY-MM`; days of others are shaded. Null where all belong. */
  month: string | null;
  today: string;
  campaigns: CampaignCalendarQuery["campaigns"]["nodes"];
  label: string;
  /** A key led to a day that is not shown. */
  onLeave: (day: string) => void;
}

/** Days in weeks with what runs on each. Arrow keys go from day to day, and Tab into what stands there. */
export function CalendarGrid({ days, month, today, campaigns, label, onLeave }: CalendarGridProps) {
  const t = useTranslations("campaignCalendar");
  const format = useFormat();
  const locale = useLocale();
  const [at, setAt] = useState(days.includes(today) ? today : days[0]!);
  const moved = useRef(false);
  const cells = useRef(new Map<string, HTMLDivElement>());
  const current = days.includes(at) ? at : days[0]!;
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });

  useEffect(() => {
    // Only a key moves the focus; a page that loads leaves it where it is.
    if (moved.current) cells.current.get(current)?.focus();
    moved.current = false;
  }, [current]);

  function onKeyDown(event: KeyboardEvent) {
    const next = event.target === cells.current.get(current) ? dayByKey(current, event.key) : null;
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    setAt(next);
    if (!days.includes(next)) onLeave(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of days is gone through by arrow keys, which no table is
    <div role="grid" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {weeksOf(days).map((week, index) => (
        // biome-ignore lint/a11y/useSemanticElements: of the grid above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
        <div key={week[0]} role="row" className={styles.calendar}>
          {week.map((day) => {
            const here = campaigns.filter((campaign) => isOn(day, campaign));
            const goingOn = day === week[0] ? 0 : here.filter(({ startsOn }) => startsOn !== day).length;
            return (
              // biome-ignore lint/a11y/useSemanticElements: of the grid above
              <div
                key={day}
                role="gridcell"
                ref={(cell) => {
                  if (cell) cells.current.set(day, cell);
                  else cells.current.delete(day);
                }}
                tabIndex={day === current ? 0 : -1}
                className={styles.cell}
                data-outside={month !== null && !day.startsWith(month) ? true : undefined}
                data-today={day === today ? true : undefined}
                data-empty={here.length === 0 ? true : undefined}
                onFocus={() => setAt(day)}
              >
                <VisuallyHidden>{t("day", { day: format.date(day), count: here.length })} </VisuallyHidden>
                <span className={styles.date}>
                  <span className={styles.weekday} data-below={index > 0 ? true : undefined}>
                    {weekday.format(new Date(day))}{" "}
                  </span>
                  {format.day(day)}
                </span>
                {here.map(({ id, name, status, startsOn }) => (
                  <Link
                    key={id}
                    href={campaignAddress(id)}
                    className={styles.bar}
                    data-status={status ?? "IMPORTED"}
                    data-goes-on={goingOn > 0 && startsOn !== day ? true : undefined}
                  >
                    {name}
                  </Link>
                ))}
                {goingOn > 0 ? <span className={styles.goingOn}>{t("goingOn", { count: goingOn })}</span> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function weeksOf(days: readonly string[]): string[][] {
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(7 * week, 7 * week + 7));
}
