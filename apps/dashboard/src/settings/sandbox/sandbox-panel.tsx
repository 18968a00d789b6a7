"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SandboxContents, SandboxQuery } from "../../gql/graphql.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { ConfirmByName } from "../confirm-by-name.tsx";
import { ContentsChoice } from "./contents-choice.tsx";
import { sandboxCreateMutation, sandboxQuery, sandboxResetMutation } from "./sandbox.operations.ts";

type Sandbox = NonNullable<SandboxQuery["sandbox"]>;

/** Milliseconds between two looks at a sandbox that is being filled. */
const lookMs = 2_000;

/** Makes a sandbox of the organisation, or shows and resets the one there is. */
export function SandboxPanel() {
  const t = useTranslations("sandbox");
  const { data, error, refetch, startPolling, stopPolling } = useQuery(sandboxQuery, {
    fetchPolicy: "cache-and-network",
  });
  const isFilling = data?.sandbox?.state === "FILLING";
  useEffect(() => {
    if (!isFilling) return undefined;
    startPolling(lookMs);
    return stopPolling;
  }, [isFilling, startPolling, stopPolling]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  return (
    <Panel>
      <Stack gap={12}>
        <Title order={2} size="h4">
          {t("name")}
        </Title>
        <Text className="muted">{t("text")}</Text>
        {data.sandbox ? <SandboxThere sandbox={data.sandbox} /> : <SandboxNew />}
      </Stack>
    </Panel>
  );
}

function SandboxNew() {
  const t = useTranslations("sandbox");
  const { run, busy } = useAction();
  const [create] = useMutation(sandboxCreateMutation, { refetchQueries: ["Sandbox", "Viewer"] });
  const [contents, setContents] = useState<SandboxContents>("SAMPLE");
  return (
    <>
      <ContentsChoice value={contents} onChange={setContents} />
      <div>
        <Button
          loading={busy}
          onClick={() =>
            void run(
              async () => (await create({ variables: { input: { contents } } })).data?.sandboxCreate,
              t("created"),
            )
          }
        >
          {t("create")}
        </Button>
      </div>
    </>
  );
}

function SandboxThere({ sandbox }: { sandbox: Sandbox }) {
  const t = useTranslations("sandbox");
  const format = useFormat();
  const { run, busy } = useAction();
  const [reset] = useMutation(sandboxResetMutation, { refetchQueries: ["Sandbox"] });
  const [contents, setContents] = useState<SandboxContents>(sandbox.contents);
  const [asked, setAsked] = useState(false);

  async function confirm() {
    const input = { contents };
    const done = await run(async () => (await reset({ variables: { input } })).data?.sandboxReset, t("resetBegun"));
    if (done) setAsked(false);
  }

  const since = format.instant(sandbox.filledAt ?? sandbox.createdAt);
  return (
    <>
      <Text aria-live="polite">
        {t(`state.${sandbox.state}`, { name: sandbox.name, contents: t(`contents.${sandbox.contents}`), since })}
      </Text>
      {sandbox.state === "FILLING" ? (
        <Progress value={Math.round(100 * sandbox.progress)} aria-label={t("filling")} />
      ) : null}
      <ContentsChoice value={contents} onChange={setContents} />
      <Group>
        <Button variant="default" disabled={sandbox.state === "FILLING"} onClick={() => setAsked(true)}>
          {t("reset")}
        </Button>
      </Group>
      {asked ? (
        <ConfirmByName
          title={t("reset")}
          text={t("resetText")}
          name={sandbox.name}
          action={t("reset")}
          busy={busy}
          onConfirm={confirm}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
