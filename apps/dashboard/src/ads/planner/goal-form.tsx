"use client";
import { Button, NumberInput, SegmentedControl, Select, Text } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Panel } from "../../states/panel.tsx";
import { MoneyBounds } from "./money-bounds.tsx";
import styles from "./planner.module.css";
import { ShareInput } from "./share-input.tsx";
import { goals, objectives, type PlannerState, timings } from "./use-planner-state.ts";

interface GoalFormProps {
  state: PlannerState;
  /** Money over the horizon if all goes on as it is. */
  present: number;
  currency: string;
  busy: boolean;
  onChange: (change: Partial<PlannerState>) => void;
  onPlan: () => void;
}

/** What is to be planned: how long, how much, and what the plan is to be best at. */
export function GoalForm({ state, present, currency, busy, onChange, onPlan }: GoalFormProps) {
  const t = useTranslations("planner.goal");
  const number = (value: string | number) => (value === "" || !Number.isFinite(Number(value)) ? null : Number(value));
  return (
    <Panel>
      <form
        className={styles.goal}
        onSubmit={(event) => {
          event.preventDefault();
          onPlan();
        }}
      >
        <NumberInput
          label={t("weeks")}
          value={state.weeks}
          min={1}
          max={53}
          allowDecimal={false}
          onChange={(value) => onChange({ weeks: number(value) ?? 13 })}
        />
        <Select
          label={t("kind")}
          value={state.goal}
          data={goals.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => onChange({ goal: goals.find((goal) => goal === value) ?? "FIXED" })}
        />
        {state.goal === "FIXED" ? (
          <NumberInput
            label={t("budget", { currency })}
            value={state.budget ?? Math.round(present)}
            min={0}
            thousandSeparator
            onChange={(value) => onChange({ budget: number(value) })}
          />
        ) : (
          <NumberInput
            label={t("target")}
            value={state.target ?? 1}
            min={0}
            step={0.1}
            decimalScale={2}
            onChange={(value) => onChange({ target: number(value) })}
          />
        )}
        <Select
          label={t("aim")}
          value={state.aim}
          data={objectives.map((value) => ({ value, label: t(`aims.${value}`) }))}
          allowDeselect={false}
          onChange={(value) => onChange({ aim: objectives.find((aim) => aim === value) ?? "EXPECTED" })}
        />
        {state.aim === "QUANTILE" ? (
          <ShareInput label={t("quantile")} value={state.quantile} onChange={(quantile) => onChange({ quantile })} />
        ) : null}
        <div>
          <Text component="span" size="sm" fw={500} id="planner-timing">
            {t("timing")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="planner-timing"
            value={state.timing}
            data={timings.map((value) => ({ value, label: t(`timings.${value}`) }))}
            onChange={(timing) => onChange({ timing })}
          />
        </div>
        <Button type="submit" loading={busy} leftSection={<IconSparkles size={16} aria-hidden />}>
          {t("plan")}
        </Button>
        <div className={styles.weeks}>
          <MoneyBounds
            title={t("weekly")}
            ends={[
              { id: "weekLeast", label: t("weekLeast", { currency }), value: state.weekLeast },
              { id: "weekMost", label: t("weekMost", { currency }), value: state.weekMost },
            ]}
            onChange={(end, value) => onChange({ [end]: value })}
          />
        </div>
      </form>
    </Panel>
  );
}
