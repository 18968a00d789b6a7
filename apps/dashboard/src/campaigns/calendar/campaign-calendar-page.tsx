"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { AdSections } from "../../ads/ad-sections.tsx";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { dayOf } from "../../format/date.ts";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { campaignCalendarQuery } from "./calendar.operations.ts";
import { shownDays, turned } from "./calendar-days.ts";
import { CalendarGrid } from "./calendar-grid.tsx";

const views = ["month", "week"] as const;

/** Campaigns by the days that they run on. */
export function CampaignCalendarPage() {
  const t = useTranslations("campaignCalendar");
  const format = useFormat();
  const today = dayOf(new Date());
  const [{ view, day }, setState] = useQueryStates({
    view: parseAsStringLiteral(views).withDefault("month"),
    day: parseAsString.withDefault(today),
  });
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today;
  const days = shownDays(view, asked);
  const [from, to] = [days[0]!, days.at(-1)!];
  const { data, previousData, error, refetch } = useQuery(campaignCalendarQuery, { ...fresh, variables: { from, to } });
  const campaigns = (data ?? previousData)?.campaigns;
  const name = view === "month" ? format.month(asked) : `${format.date(from)} – ${format.date(to)}`;
  const turn = (by: 1 | -1) => void setState({ day: turned(view, asked, by) });
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error ? null : campaigns && t("sentence", { count: campaigns.totalCount, period: name })}
      />
      <AdSections />
      <Group justify="space-between" mb={12}>
        <Group gap={8}>
          <Button size="xs" variant="default" aria-label={t("earlier")} onClick={() => turn(-1)}>
            <IconChevronLeft size={16} aria-hidden />
          </Button>
          <Button size="xs" variant="default" onClick={() => void setState({ day: null })}>
            {t("today")}
          </Button>
          <Button size="xs" variant="default" aria-label={t("later")} onClick={() => turn(1)}>
            <IconChevronRight size={16} aria-hidden />
          </Button>
          <strong aria-live="polite">{name}</strong>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t("view")}
          data={views.map((value) => ({ value, label: t(`viewName.${value}`) }))}
          value={view}
          onChange={(value) => void setState({ view: value })}
        />
      </Group>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : campaigns ? (
        <Panel flush>
          <CalendarGrid
            days={days}
            month={view === "month" ? asked.slice(0, 7) : null}
            today={today}
            campaigns={campaigns.nodes}
            label={name}
            onLeave={(to) => void setState({ day: to })}
          />
        </Panel>
      ) : (
        <ChartSkeleton />
      )}
    </>
  );
}
