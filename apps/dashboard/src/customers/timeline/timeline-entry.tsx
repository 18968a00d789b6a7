"use client";
import {
  IconClick,
  IconCreditCard,
  IconEye,
  IconHeadset,
  IconMail,
  IconMailOpened,
  IconPoint,
  IconReceipt,
  IconShoppingCartMinus,
  IconShoppingCartPlus,
  IconStar,
} from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { CustomerTimelineQuery, EventKind } from "../../gql/graphql.ts";
import styles from "./timeline.module.css";

type Customer = Extract<NonNullable<CustomerTimelineQuery["node"]>, { externalId: string }>;

export type TimelineItem =
  | { type: "event"; event: Customer["events"]["nodes"][number] }
  | { type: "order"; order: Customer["orders"]["nodes"][number] };

const icons: Record<EventKind, ComponentType<{ size: number; stroke: number }>> = {
  PAGE_VIEW: IconEye,
  PRODUCT_VIEW: IconEye,
  CART_ADD: IconShoppingCartPlus,
  CART_REMOVE: IconShoppingCartMinus,
  CHECKOUT: IconCreditCard,
  PURCHASE: IconReceipt,
  EMAIL_SENT: IconMail,
  EMAIL_OPEN: IconMailOpened,
  EMAIL_CLICK: IconClick,
  SUPPORT_CONTACT: IconHeadset,
  FEEDBACK: IconStar,
  CUSTOM: IconPoint,
};

/** One thing that happened: when, what, with which product and for how much. */
export function TimelineEntry({ at, item }: { at: string; item: TimelineItem }) {
  const t = useTranslations("timeline");
  const orderKind = useTranslations("customerProfile.orders.kind");
  const kind = useTranslations("eventKind");
  const locale = useLocale();
  const format = useFormat();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(at));
  const Icon = item.type === "order" ? IconReceipt : icons[item.event.kind];
  const parts =
    item.type === "order"
      ? [
          t("order", { number: item.order.externalId }),
          format.money(item.order.total.amount, item.order.total.currency),
          item.order.channel,
        ]
      : [
          item.event.product?.name,
          eventValue(item.event, (rating) => t("rating", { rating }), format.money),
          item.event.channel,
          item.event.byIdentity ? t("byIdentity") : null,
        ];
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={at}>
        {time}
      </time>
      <span className={styles.icon} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <span>
        <b>{item.type === "order" ? orderKind(item.order.kind) : kind(item.event.kind)}</b>{" "}
        <span className="muted">{parts.filter(Boolean).join(" · ")}</span>
      </span>
    </li>
  );
}

function eventValue(
  { kind, value, currency }: Extract<TimelineItem, { type: "event" }>["event"],
  rated: (rating: string) => string,
  money: (amount: string, currency: string) => string,
): string | null {
  if (typeof value !== "string") return null;
  if (kind === "FEEDBACK") return rated(value);
  return currency ? money(value, currency) : value;
}
