"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import type { IntegrationsQuery } from "../gql/graphql.ts";
import { fresh } from "../graphql/fresh.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { SidePanel } from "../states/side-panel.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { ConnectForm } from "./connect-form.tsx";
import { connectionAddress } from "./connection-address.ts";
import { ConnectionStatusTag, RunStatusTag } from "./crm-tags.tsx";
import { DataSections } from "./data-sections.tsx";
import { integrationsQuery } from "./integrations.operations.ts";

/** The CRMs that customers are kept in step with, and the way to another. */
export function IntegrationsPage() {
  const t = useTranslations("integrations");
  const router = useRouter();
  const [isNew, setNew] = useQueryState("new", parseAsBoolean.withDefault(false));
  const { data, error, refetch } = useQuery(integrationsQuery, fresh);
  const connections = data?.crmConnections;
  const connect = <Button onClick={() => void setNew(true)}>{t("connect")}</Button>;
  const linked = connections?.reduce((sum, { linkedCustomers }) => sum + linkedCustomers, 0) ?? 0;

  return (
    <>
      <DataSections />
      <PageHead
        title={t("title")}
        sentence={connections ? t("sentence", { count: connections.length, linked }) : error ? null : undefined}
        actions={connections && connections.length > 0 ? connect : null}
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !connections ? (
        <TableSkeleton />
      ) : connections.length === 0 ? (
        <EmptyState
          icon={<IconPlugConnected size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={connect}
        />
      ) : (
        <Stack gap={12}>
          {connections.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} />
          ))}
        </Stack>
      )}
      <SidePanel opened={isNew} onClose={() => void setNew(null)} width={520} title={t("connect")}>
        <ConnectForm onConnected={(id) => router.push(connectionAddress(id))} />
      </SidePanel>
    </>
  );
}

function ConnectionCard({ connection }: { connection: IntegrationsQuery["crmConnections"][number] }) {
  const t = useTranslations("integrations");
  const format = useFormat();
  const last = connection.lastRun;
  return (
    <Panel>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2}>
            <Link href={connectionAddress(connection.id)}>{connection.name}</Link>{" "}
            <ConnectionStatusTag status={connection.status} />
          </Title>
          <Text size="sm" className="muted">
            {t("of", { connector: connection.connectorLabel, account: connection.account ?? "–" })}
          </Text>
        </div>
        <Text size="sm">
          {last ? (
            <>
              {t(`kind.${last.kind}`)} {format.ago(last.finishedAt ?? last.startedAt)}{" "}
              <RunStatusTag status={last.status} />
            </>
          ) : (
            t("noRun")
          )}
        </Text>
      </Group>
    </Panel>
  );
}
