"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ExperimentFactsFragment } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { useAction } from "../../states/use-action.ts";
import styles from "./experiments.module.css";
import {
  experimentCancelMutation,
  experimentConcludeMutation,
  experimentStartMutation,
} from "./experiments.operations.ts";
import { PowerChart } from "./power-chart.tsx";
import { ReadOutChart } from "./read-out-chart.tsx";
import { useExperimentSentence } from "./use-experiment-sentence.ts";

/** One experiment: what it is, what it would or did find, and its next step. */
export function ExperimentDetail({ experiment }: { experiment: ExperimentFactsFragment }) {
  const t = useTranslations("experiments");
  const format = useFormat();
  const write = useExperimentSentence();
  const { channel, state, design, outcome, testGeos, controlGeos, startsOn, endsOn, plan, readOut } = experiment;
  const { effect, effectPerSpend, spendWith, spendWithout, imported } = experiment;
  const money = ({ amount, currency }: { amount: string; currency: string }) => format.amount(amount, currency);
  const range = (found: { value: number; lower: number; upper: number }) =>
    t("range", {
      value: format.measure(found.value),
      lower: format.measure(found.lower),
      upper: format.measure(found.upper),
    });
  const facts: [name: string, value: string][] = [
    [t("channel"), channel.name],
    [t("column.state"), t(`state.${state}`)],
    [t("design"), t(`designName.${design}`)],
    [t("outcome"), t(`outcomeName.${outcome}`)],
    [t("days"), `${format.date(startsOn)} – ${format.date(endsOn)}`],
    [t("testMarkets"), testGeos.join(", ")],
    ...(controlGeos.length > 0 ? [[t("controlMarkets"), controlGeos.join(", ")] as [string, string]] : []),
    ...(effect ? [[t("effect"), range(effect)] as [string, string]] : []),
    ...(spendWith && spendWithout
      ? [[t("spend"), t("spendChange", { with: money(spendWith), without: money(spendWithout) })] as [string, string]]
      : []),
    ...(effectPerSpend ? [[t("perSpend"), range(effectPerSpend)] as [string, string]] : []),
    ...(readOut ? [[t("pValue"), format.tiny(readOut.pValue)] as [string, string]] : []),
    ...(readOut && readOut.controls.length > 0
      ? [
          [
            t("comparedWith"),
            readOut.controls.map(({ geo, weight }) => `${geo} ${format.rate(weight)}`).join(", "),
          ] as [string, string],
        ]
      : []),
  ];
  return (
    <Stack gap={16}>
      <p>{state === "CONCLUDED" ? write.found(experiment) : t(`explain.${state}`)}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {readOut ? <ReadOutChart experiment={experiment} /> : null}
      {!readOut && plan?.power ? <PowerChart power={plan.power} markets={testGeos.join(", ")} /> : null}
      {imported ? <p className="muted">{t("importedHint")}</p> : null}
      <Steps experiment={experiment} />
    </Stack>
  );
}

/** What can be done next with an experiment. */
function Steps({ experiment }: { experiment: ExperimentFactsFragment }) {
  const t = useTranslations("experiments");
  const { may } = useViewer();
  const { run, busy } = useAction();
  const [start] = useMutation(experimentStartMutation);
  const [conclude] = useMutation(experimentConcludeMutation);
  const [cancel] = useMutation(experimentCancelMutation);
  const { id, version, state } = experiment;
  if (!may("CAMPAIGNS_MANAGE") || state === "CONCLUDED" || state === "CANCELLED") return null;
  const variables = { input: { experimentId: id, version } };
  const onStart = () => run(async () => (await start({ variables })).data?.experimentStart, t("done.start"));
  const onConclude = () =>
    run(async () => (await conclude({ variables })).data?.experimentConclude, t("done.conclude"));
  const onCancel = () => run(async () => (await cancel({ variables })).data?.experimentCancel, t("done.cancel"));
  return (
    <Group gap={8}>
      {state === "PLANNED" ? (
        <Button loading={busy} onClick={() => void onStart()}>
          {t("act.start")}
        </Button>
      ) : (
        <Button loading={busy} onClick={() => void onConclude()}>
          {t("act.conclude")}
        </Button>
      )}
      <Button variant="default" disabled={busy} onClick={() => void onCancel()}>
        {t("act.cancel")}
      </Button>
    </Group>
  );
}
