"use client";
import { skipToken, useMutation, useQuery } from "@apollo/client/react";
import { Alert, Button, Group, NumberInput, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { addSteps } from "../../format/date.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ExperimentDesign, ExperimentMarketFactsFragment, ExperimentOutcome } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useToday } from "../../session/use-today.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import styles from "./experiments.module.css";
import { experimentDesignsQuery, experimentPlanMutation } from "./experiments.operations.ts";
import { PowerChart } from "./power-chart.tsx";

const designs = ["HOLDOUT", "HEAVY_UP"] as const satisfies readonly ExperimentDesign[];
const outcomes = [
  "ORDER_REVENUE",
  "ORDERS",
  "REPORTED_REVENUE",
  "REPORTED_CONVERSIONS",
] as const satisfies readonly ExperimentOutcome[];
const testWeeks = { least: 2, most: 12 };
const fields = ["name", "channel", "weeks", "startsOn", "testGeos"] as const;

interface PlanFormProps {
  channels: readonly { externalId: string; name: string }[];
  /** The channel that it was opened for; null for none. */
  opener: string | null;
  onPlanned: (id: string) => void;
}

/** What to test; the markets are found by what such a test would have told in the past. */
export function PlanForm({ channels, opener, onPlanned }: PlanFormProps) {
  const t = useTranslations("experiments");
  const today = useToday();
  const { run, busy, errorOf, forget } = useFormAction(fields);
  const [plan] = useMutation(experimentPlanMutation, { refetchQueries: ["Experiments"] });
  const [name, setName] = useState("");
  const [channel, setChannel] = useState(
    () => (channels.find(({ externalId }) => externalId === opener) ?? channels[0])?.externalId ?? null,
  );
  const [design, setDesign] = useState<ExperimentDesign>("HOLDOUT");
  const [outcome, setOutcome] = useState<ExperimentOutcome>("ORDER_REVENUE");
  const [weeks, setWeeks] = useState(4);
  const [startsOn, setStartsOn] = useState(() => addSteps(today, 7, "DAY"));
  const [markets, setMarkets] = useState<string | null>(null);
  const asked = channel !== null && weeks >= testWeeks.least && weeks <= testWeeks.most;
  const { data, error, loading, refetch } = useQuery(
    experimentDesignsQuery,
    asked ? { ...fresh, variables: { input: { channel, design, outcome, weeks } } } : skipToken,
  );
  const found = data?.experimentDesigns;
  const choice = found?.choices.find((each) => keyOf(each) === markets) ?? found?.choices[0];

  async function save() {
    if (choice === undefined || channel === null) return;
    const input = { name, channel, design, outcome, weeks, startsOn, testGeos: choice.testGeos };
    const payload = await run(async () => (await plan({ variables: { input } })).data?.experimentPlan, t("done.plan"));
    if (payload?.experiment) onPlanned(payload.experiment.id);
  }

  return (
    <Stack gap={12}>
      <TextInput
        label={t("name")}
        value={name}
        maxLength={100}
        error={errorOf("name")}
        onChange={(event) => {
          setName(event.currentTarget.value);
          forget("name");
        }}
      />
      <Group gap={12} align="flex-start">
        <Select
          label={t("channel")}
          data={channels.map(({ externalId, name: label }) => ({ value: externalId, label }))}
          value={channel}
          allowDeselect={false}
          error={errorOf("channel")}
          onChange={setChannel}
        />
        <NumberInput
          label={t("weeks")}
          w={110}
          min={testWeeks.least}
          max={testWeeks.most}
          allowDecimal={false}
          value={weeks}
          error={errorOf("weeks")}
          onChange={(value) => setWeeks(Number(value))}
        />
        <TextInput
          type="date"
          label={t("startsOn")}
          value={startsOn}
          min={today}
          error={errorOf("startsOn")}
          onChange={(event) => {
            setStartsOn(event.currentTarget.value);
            forget("startsOn");
          }}
        />
      </Group>
      <Radio.Group label={t("design")} value={design} onChange={(value) => setDesign(value as ExperimentDesign)}>
        <Group gap={16} mt={4}>
          {designs.map((each) => (
            <Radio key={each} value={each} label={t(`designName.${each}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Select
        label={t("outcome")}
        data={outcomes.map((each) => ({ value: each, label: t(`outcomeName.${each}`) }))}
        value={outcome}
        allowDeselect={false}
        onChange={(value) => {
          const next = outcomes.find((each) => each === value);
          if (next !== undefined) setOutcome(next);
        }}
      />
      <div aria-live="polite">
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : found && found.userErrors.length > 0 ? (
          <Alert color="yellow" variant="outline">
            {found.userErrors.map(({ message }) => message).join(" ")}
          </Alert>
        ) : found && choice ? (
          <Choices choices={found.choices} chosen={choice} onChoose={setMarkets} error={errorOf("testGeos")} />
        ) : found ? (
          <Alert color="yellow" variant="outline">
            {t("noMarkets")}
          </Alert>
        ) : loading ? (
          <ChartSkeleton />
        ) : null}
      </div>
      {choice?.power ? <PowerChart power={choice.power} markets={choice.testGeos.join(", ")} /> : null}
      <Group>
        <Button loading={busy} disabled={choice === undefined || name.trim() === ""} onClick={() => void save()}>
          {t("act.plan")}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoicesProps {
  choices: readonly ExperimentMarketFactsFragment[];
  chosen: ExperimentMarketFactsFragment;
  onChoose: (key: string) => void;
  error: string | null;
}

/** Sets of markets, the one that shows the least effect first. */
function Choices({ choices, chosen, onChoose, error }: ChoicesProps) {
  const t = useTranslations("experiments");
  const format = useFormat();
  return (
    <Radio.Group label={t("markets")} value={keyOf(chosen)} onChange={onChoose} error={error}>
      <Stack gap={8} mt={4}>
        {choices.map((choice) => {
          const { testGeos, share, weeklySpend, power } = choice;
          const least = power?.minimumDetectable;
          return (
            <Radio
              key={keyOf(choice)}
              value={keyOf(choice)}
              className={styles.choice}
              label={testGeos.join(", ")}
              description={t("choice", {
                least: typeof least === "number" ? format.rate(least) : t("none"),
                share: format.rate(share),
                spend: format.amount(weeklySpend.amount, weeklySpend.currency),
              })}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

function keyOf({ testGeos }: ExperimentMarketFactsFragment): string {
  return testGeos.join("\n");
}
