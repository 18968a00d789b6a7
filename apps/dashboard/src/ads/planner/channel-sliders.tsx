"use client";
import { Slider, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { BudgetPlanFactsFragment } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { MoneyBounds } from "./money-bounds.tsx";
import styles from "./planner.module.css";
import type { Bounds } from "./question.ts";
import type { Amounts } from "./use-plan-outcome.ts";

interface ChannelSlidersProps {
  plan: BudgetPlanFactsFragment;
  amounts: Amounts;
  bounds: Bounds;
  /** Whether figures are of the amounts that are shown. */
  settled: boolean;
  onAmount: (channel: string, amount: number) => void;
  onBounds: (channel: string, change: Partial<Bounds[string]>) => void;
}

const boundEnds = ["lower", "upper", "lowerPerPeriod", "upperPerPeriod"] as const;

/** What holds over the horizon where nothing is typed: shares of the present spend. */
const usualRoom: Readonly<Partial<Record<(typeof boundEnds)[number], number>>> = { lower: 0.5, upper: 1.5 };

/** Steps of a slider from end to end. */
const steps = 200;

/** Money by channel, each with a slider, its bounds, and what the next unit would bring. */
export function ChannelSliders({ plan, amounts, bounds, settled, onAmount, onBounds }: ChannelSlidersProps) {
  const t = useTranslations("planner.channels");
  const format = useFormat();
  const money = (value: number) => format.amount(value, plan.currency);
  const placeholderOf = (end: (typeof boundEnds)[number], present: number) => {
    const room = usualRoom[end];
    return room === undefined ? t("free") : money(room * present);
  };
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="xs" className="muted" mt={4} mb={12}>
        {t("hint")}
      </Text>
      <ul className={styles.channels}>
        {plan.channels.map((channel) => {
          const { channel: name, present, planned, highestSeen, marginalRoas, heldFor } = channel;
          const amount = amounts[name]?.amount ?? planned;
          const top = Math.max(2 * present, 1.25 * highestSeen, amount, bounds[name]?.upper ?? 0, 1);
          const beyond = amount > highestSeen * 1.001;
          return (
            <li key={name}>
              <div className={styles.channelHead}>
                <b>{name}</b>
                {heldFor ? <Tag tone="warn">{t("heldTag")}</Tag> : null}
                <span className={styles.amount}>{money(amount)}</span>
              </div>
              <Slider
                thumbLabel={t("slider", { channel: name })}
                thumbProps={{ "aria-valuetext": money(amount) }}
                value={amount}
                min={0}
                max={top}
                step={top / steps}
                label={null}
                marks={[{ value: present }]}
                onChange={(value) => onAmount(name, Math.round(value * 100) / 100)}
              />
              <div className={styles.channelFacts} aria-busy={!settled}>
                <span>{t("present", { amount: money(present) })}</span>
                {heldFor ? <span>{t(`held.${heldFor}`)}</span> : null}
                <span className={settled ? undefined : "muted"}>
                  {t("next", {
                    mean: format.measure(marginalRoas.mean),
                    lower: format.measure(marginalRoas.lower),
                    upper: format.measure(marginalRoas.upper),
                  })}
                </span>
                {beyond ? <span className={styles.warning}>{t("beyond", { amount: money(highestSeen) })}</span> : null}
              </div>
              {heldFor ? null : (
                <MoneyBounds
                  title={t("bounds")}
                  ends={boundEnds.map((id) => ({
                    id,
                    label: t(id, { channel: name }),
                    value: bounds[name]?.[id],
                    placeholder: placeholderOf(id, present),
                  }))}
                  onChange={(end, value) => onBounds(name, { [end]: value })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
