"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Select, Skeleton, Stack, Switch, Text, Title } from "@mantine/core";
import { IconPlugX } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useFormat } from "../format/use-format.ts";
import { JobWatch } from "../frame/job-watch.tsx";
import { PageHead } from "../frame/page-head.tsx";
import type { CrmConnectionQuery } from "../gql/graphql.ts";
import { fresh } from "../graphql/fresh.ts";
import { ConfirmByName } from "../settings/confirm-by-name.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { SidePanel } from "../states/side-panel.tsx";
import { useAction } from "../states/use-action.ts";
import { CredentialsForm } from "./credentials-form.tsx";
import { ConnectionStatusTag } from "./crm-tags.tsx";
import {
  crmConnectionQuery,
  crmDisconnectMutation,
  crmDryRunMutation,
  crmPauseMutation,
  crmScheduleSetMutation,
  crmSyncMutation,
} from "./integrations.operations.ts";
import { MappingEditor } from "./mapping-editor.tsx";
import { RunReport } from "./run-report.tsx";
import { RunsTable } from "./runs-table.tsx";
import { useRunSentence } from "./use-run-sentence.ts";

type Connection = NonNullable<CrmConnectionQuery["crmConnection"]>;

/** Minutes between two runs that can be chosen; 0 stands for by hand. */
const schedules = [0, 5, 15, 30, 60, 360, 1_440];

/** One CRM: what is mapped, what a run would do, and what runs did. */
export function ConnectionPage({ connectionId }: { connectionId: string }) {
  const t = useTranslations("integrations");
  const { data, error, refetch } = useQuery(crmConnectionQuery, { ...fresh, variables: { id: connectionId } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={480} radius={8} />;
  if (!data.crmConnection)
    return (
      <EmptyState
        level={1}
        icon={<IconPlugX size={24} stroke={1.5} />}
        title={t("unknown.title")}
        text={t("unknown.text")}
      />
    );
  return <Connected connection={data.crmConnection} />;
}

function Connected({ connection }: { connection: Connection }) {
  const t = useTranslations("integrations");
  const router = useRouter();
  const sentence = useRunSentence();
  const { run, busy } = useAction();
  const [runId, setRunId] = useQueryState("run", parseAsString);
  const [jobId, setJobId] = useState<string | null>(null);
  const [open, setOpen] = useState<"credentials" | "disconnect" | null>(null);
  const again = { refetchQueries: ["CrmConnection"] };
  const [dryRun] = useMutation(crmDryRunMutation, again);
  const [sync] = useMutation(crmSyncMutation, again);
  const [disconnect] = useMutation(crmDisconnectMutation, { refetchQueries: ["Integrations"] });
  const input = { connectionId: connection.id };

  async function start(ask: "dry" | "sync") {
    const payload = await run(
      async () =>
        ask === "dry"
          ? (await dryRun({ variables: { input } })).data?.crmDryRun
          : (await sync({ variables: { input } })).data?.crmSync,
      t(ask === "dry" ? "dryRunStarted" : "syncStarted"),
    );
    if (payload?.job) setJobId(payload.job.id);
    if (payload?.run) void setRunId(payload.run.id);
  }

  async function end() {
    const payload = await run(
      async () => (await disconnect({ variables: { input } })).data?.crmDisconnect,
      t("disconnected"),
    );
    if (payload) router.push("/data/integrations");
  }

  return (
    <>
      <PageHead
        title={connection.name}
        crumbs={<Link href="/data/integrations">{t("title")}</Link>}
        sentence={sentence(connection.runs[0] ?? null)}
        actions={
          <>
            <Button variant="default" loading={busy} onClick={() => void start("dry")}>
              {t("dryRun")}
            </Button>
            <Button loading={busy} disabled={connection.status === "PAUSED"} onClick={() => void start("sync")}>
              {t("sync")}
            </Button>
          </>
        }
      />
      <Stack gap={16}>
        <SettingsPanel connection={connection} onOpen={setOpen} />
        <MappingEditor key={connection.version} connection={connection} />
        <Panel>
          <Title order={2} mb={8}>
            {t("history")}
          </Title>
          {connection.runs.length === 0 ? (
            <Text className="muted">{t("noRunYet")}</Text>
          ) : (
            <RunsTable runs={connection.runs} onOpen={(id) => void setRunId(id)} />
          )}
        </Panel>
      </Stack>
      <SidePanel opened={runId !== null} onClose={() => void setRunId(null)} width={760} title={t("report.title")}>
        {runId ? <RunReport runId={runId} /> : null}
      </SidePanel>
      {jobId ? <JobWatch jobId={jobId} /> : null}
      {open === "credentials" ? <CredentialsForm connection={connection} onClose={() => setOpen(null)} /> : null}
      {open === "disconnect" ? (
        <ConfirmByName
          title={t("disconnect")}
          text={t("disconnectText")}
          name={connection.name}
          action={t("disconnect")}
          busy={busy}
          onConfirm={end}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

interface SettingsPanelProps {
  connection: Connection;
  onOpen: (what: "credentials" | "disconnect") => void;
}

/** Whether and how often it runs, and what it is reached with. */
function SettingsPanel({ connection, onOpen }: SettingsPanelProps) {
  const t = useTranslations("integrations");
  const format = useFormat();
  const { run, busy } = useAction();
  const [pause] = useMutation(crmPauseMutation);
  const [schedule] = useMutation(crmScheduleSetMutation);
  const isPaused = connection.status === "PAUSED";

  function setPaused(paused: boolean) {
    const input = { connectionId: connection.id, paused };
    void run(async () => (await pause({ variables: { input } })).data?.crmPause, t(paused ? "paused" : "resumed"));
  }

  function setMinutes(minutes: number) {
    const input = { connectionId: connection.id, minutes: minutes === 0 ? null : minutes };
    void run(async () => (await schedule({ variables: { input } })).data?.crmScheduleSet, t("scheduled"));
  }

  return (
    <Panel>
      <Group justify="space-between" align="flex-end" gap={16}>
        <div>
          <Text>
            {t("of", { connector: connection.connectorLabel, account: connection.account ?? "–" })}{" "}
            <ConnectionStatusTag status={connection.status} />
          </Text>
          <Text size="sm" className="muted">
            {t("linked", { count: connection.linkedCustomers, shown: format.units(connection.linkedCustomers) })}
          </Text>
        </div>
        <Group align="flex-end" gap={16}>
          <Select
            size="xs"
            label={t("schedule")}
            data={schedules.map((minutes) => ({ value: minutes, label: t("every", { minutes }) }))}
            value={connection.scheduleMinutes ?? 0}
            allowDeselect={false}
            disabled={busy}
            onChange={(minutes) => setMinutes(minutes ?? 0)}
          />
          <Switch
            mb={6}
            checked={!isPaused}
            disabled={busy}
            label={t("running")}
            onChange={(event) => setPaused(!event.currentTarget.checked)}
          />
          <Button size="xs" variant="default" onClick={() => onOpen("credentials")}>
            {t("credentials")}
          </Button>
          <Button size="xs" variant="default" color="red" onClick={() => onOpen("disconnect")}>
            {t("disconnect")}
          </Button>
        </Group>
      </Group>
    </Panel>
  );
}
