"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, MultiSelect, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { dayOf } from "../../format/date.ts";
import { useFormat } from "../../format/use-format.ts";
import type { CustomerTimelineQuery, EventKind } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { eventKinds } from "../event-kinds.ts";
import type { ProfilePartProps } from "../profile/profile-part.ts";
import { timelineQuery } from "./timeline.operations.ts";
import { type Timed, timelineDays } from "./timeline-days.ts";
import { TimelineEntry, type TimelineItem } from "./timeline-entry.tsx";

/** Entries of each kind read at first, by each further step, and at most: the server's largest page. */
const sizes = { first: 40, step: 120, most: 500 };

type TimelineCustomer = Extract<NonNullable<CustomerTimelineQuery["node"]>, { externalId: string }>;

/** What the customer did and bought, day by day, latest first. */
export function CustomerTimeline({ customer }: ProfilePartProps) {
  const t = useTranslations("timeline");
  const kind = useTranslations("eventKind");
  const format = useFormat();
  const [size, setSize] = useState(sizes.first);
  const [kinds, setKinds] = useState<EventKind[]>([]);
  const { data, previousData, error, refetch } = useQuery(timelineQuery, {
    variables: { id: customer.id, size, kinds: kinds.length > 0 ? kinds : null },
  });
  const node = (data ?? previousData)?.node;
  const shown = node && "externalId" in node ? node : null;
  const withOrders = kinds.length === 0 || kinds.includes("PURCHASE");
  const days = useMemo(() => (shown ? daysOf(shown, withOrders) : []), [shown, withOrders]);
  const goesOn = shown ? shown.events.pageInfo.hasNextPage || (withOrders && shown.orders.pageInfo.hasNextPage) : false;
  return (
    <section aria-label={t("title")}>
      <Group justify="space-between" align="flex-end" mb={8}>
        <div>
          <Title order={2}>{t("title")}</Title>
          <Text className="muted" size="sm">
            {shown ? t("sentence", { events: shown.events.totalCount, orders: shown.orders.totalCount }) : "…"}
          </Text>
        </div>
        <MultiSelect
          size="xs"
          w={280}
          aria-label={t("kinds")}
          placeholder={kinds.length === 0 ? t("allKinds") : undefined}
          data={eventKinds.map((value) => ({ value, label: kind(value) }))}
          value={kinds}
          onChange={setKinds}
          clearable
          clearButtonProps={{ "aria-label": t("allKinds") }}
        />
      </Group>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : shown && days.length === 0 ? (
        <Panel>{t("none")}</Panel>
      ) : (
        <Panel>
          {days.map(({ day, entries }) => (
            <section key={day} aria-label={format.date(day)}>
              <Title order={3} size="sm" mt={8} mb={4}>
                {format.date(day)}
              </Title>
              <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
                {entries.map(({ key, at, item }) => (
                  <TimelineEntry key={key} at={at} item={item} />
                ))}
              </ul>
            </section>
          ))}
          {goesOn && size < sizes.most ? (
            <Button
              mt={12}
              variant="default"
              size="xs"
              onClick={() => setSize(Math.min(sizes.most, size + sizes.step))}
            >
              {t("more")}
            </Button>
          ) : goesOn ? (
            <Text className="muted" size="sm" mt={12}>
              {t("latest", { count: sizes.most })}
            </Text>
          ) : null}
        </Panel>
      )}
    </section>
  );
}

function daysOf({ events, orders }: TimelineCustomer, withOrders: boolean) {
  const ofEvents: Timed<TimelineItem>[] = events.nodes.map((event) => ({
    key: `event ${event.eventId}`,
    at: event.occurredAt,
    item: { type: "event", event },
  }));
  const ofOrders: Timed<TimelineItem>[] = orders.nodes.map((order) => ({
    key: `order ${order.externalId}`,
    at: order.placedAt,
    item: { type: "order", order },
  }));
  const lists = [
    { entries: ofEvents, goesOn: events.pageInfo.hasNextPage },
    { entries: withOrders ? ofOrders : [], goesOn: withOrders && orders.pageInfo.hasNextPage },
  ];
  return timelineDays(lists, (instant) => dayOf(instant));
}
