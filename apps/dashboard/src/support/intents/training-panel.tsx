"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Progress, Select, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { JobWatch } from "../../frame/job-watch.tsx";
import type { IntentsQuery } from "../../gql/graphql.ts";
import { modelName } from "../../models/model-name.ts";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { supportIntentsTrainMutation } from "./intents.operations.ts";

const shares = ["0.01", "0.02", "0.05", "0.1", "0.2"] as const;

/** How well the model in use is, where its threshold lies and what that means, and the way to a new one. */
export function TrainingPanel({ shown, mayManage }: { shown: IntentsQuery["intents"]; mayManage: boolean }) {
  const t = useTranslations("intents.training");
  const format = useFormat();
  const { run, busy } = useAction();
  const [train] = useMutation(supportIntentsTrainMutation, { refetchQueries: ["Intents", "Activity"] });
  const { model, training } = shown;
  const [share, setShare] = useState(String(model?.refusedShare ?? 0.05));
  const runs = training !== null && (training?.status === "QUEUED" || training?.status === "RUNNING");
  const offered = [...new Set<string>([...shares, share])].sort((a, b) => Number(a) - Number(b));

  const start = () =>
    run(
      async () => (await train({ variables: { input: { refusedShare: Number(share) } } })).data?.supportIntentsTrain,
      t("started"),
    );

  return (
    <Panel>
      <Stack gap={8}>
        <Text>
          {model
            ? t("model", {
                name: modelName(model.version),
                accuracy: format.share(model.accuracy),
                nearest: format.share(model.nearestAccuracy),
                commonest: format.share(model.commonestAccuracy),
              })
            : t("none")}
        </Text>
        {model ? (
          <Text c="dimmed" size="sm">
            {t("threshold", { share: format.share(model.refusedShare) })}{" "}
            {model.outOfScopeRecall === null
              ? t("noOutside")
              : t("caught", { share: format.share(model.outOfScopeRecall) })}
          </Text>
        ) : null}
        {training && runs ? (
          <>
            <JobWatch jobId={training.id} />
            <Progress value={training.progress * 100} aria-label={t("running")} />
            <Text size="sm">{training.step?.text ?? t("running")}</Text>
          </>
        ) : null}
        {training?.status === "FAILED" && training.failure ? <Text size="sm">{training.failure.text}</Text> : null}
        {mayManage ? (
          <Group gap={12} align="flex-end">
            <Select
              label={t("share")}
              description={t("shareHint")}
              data={offered.map((value) => ({ value, label: format.share(Number(value)) }))}
              value={share}
              allowDeselect={false}
              onChange={(value) => value && setShare(value)}
            />
            <Button onClick={() => void start()} loading={busy} disabled={runs}>
              {t("train")}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Panel>
  );
}
