"use client";
import { ActionIcon, Button, Select } from "@mantine/core";
import { IconArrowUp, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { EventKind } from "../../gql/graphql.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { eventKinds } from "../event-kinds.ts";
import styles from "./funnel.module.css";
import { type FunnelState, rangeDays, splits, stepCounts, withinDays } from "./use-funnel-state.ts";

/** The steps, the days and what to tell apart. */
export function FunnelControls({ state }: { state: FunnelState }) {
  const t = useTranslations("funnel");
  const kind = useTranslations("eventKind");
  const { steps, setState } = state;
  const kinds = eventKinds.map((value) => ({ value, label: kind(value) }));
  const set = (next: EventKind[]) => void setState({ steps: next });
  const days = <Value extends number>(
    label: string,
    values: readonly Value[],
    value: Value,
    on: (value: Value) => void,
  ) => (
    <Select
      size="xs"
      w={150}
      label={label}
      data={values.map((each) => ({ value: String(each), label: t("withinDays", { days: each }) }))}
      value={String(value)}
      allowDeselect={false}
      onChange={(text) => {
        const chosen = values.find((each) => String(each) === text);
        if (chosen !== undefined) on(chosen);
      }}
    />
  );
  return (
    <div className={styles.controls}>
      <ol className={styles.steps} aria-label={t("steps")}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a kind may stand at several steps, and its place is what it is
          <li key={at} className={styles.step}>
            <Select
              size="xs"
              w={170}
              aria-label={t("stepNumber", { number: at + 1 })}
              data={kinds}
              value={step}
              allowDeselect={false}
              onChange={(value) => value && set(steps.map((each, other) => (other === at ? value : each)))}
            />
            {at > 0 ? (
              <ActionIcon
                aria-label={t("earlier", { step: kind(step) })}
                onClick={() => set([...steps.slice(0, at - 1), step, steps[at - 1]!, ...steps.slice(at + 1)])}
              >
                <IconArrowUp size={16} stroke={1.5} />
              </ActionIcon>
            ) : null}
            {steps.length > stepCounts.fewest ? (
              <ActionIcon
                aria-label={t("remove", { step: kind(step) })}
                onClick={() => set(steps.filter((_, other) => other !== at))}
              >
                <IconX size={16} stroke={1.5} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ol>
      <div className={styles.row}>
        {steps.length < stepCounts.most ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => set([...steps, "PURCHASE"])}
          >
            {t("add")}
          </Button>
        ) : null}
        {days(t("entered"), rangeDays, state.range, (range) => void setState({ range }))}
        {days(t("within"), withinDays, state.within, (within) => void setState({ within }))}
        <FilterSelect
          label={t("by")}
          all={t("byNothing")}
          values={splits}
          nameOf={(value) => t(`split.${value}`)}
          value={state.by}
          onChange={(by) => void setState({ by })}
        />
      </div>
    </div>
  );
}
