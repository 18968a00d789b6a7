"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHead } from "../../../frame/page-head.tsx";
import { fresh } from "../../../graphql/fresh.ts";
import { ErrorState } from "../../../states/error-state.tsx";
import { Panel } from "../../../states/panel.tsx";
import { SupportSections } from "../../frame/support-sections.tsx";
import { AgentsPanel } from "./agents-panel.tsx";
import { deskSettingsQuery } from "./desk.operations.ts";
import { HoursForm } from "./hours-form.tsx";
import { RepliesPanel } from "./replies-panel.tsx";

/** When somebody is there for customers, who that is, and which words they say often. */
export function DeskPage() {
  const t = useTranslations("desk");
  const { data, error, refetch } = useQuery(deskSettingsQuery, fresh);
  const [reloads, setReloads] = useState(0);
  const agents = data?.supportAgents ?? [];
  const skills = new Set(data?.intents.intents.flatMap(({ skill }) => (skill ? [skill] : [])));
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error && !data
            ? null
            : data &&
              t("sentence", {
                agents: agents.length,
                available: agents.filter(({ isAvailable }) => isAvailable).length,
                days: data.supportHours.week.filter(({ length }) => length > 0).length,
                set: data.supportHours.version > 0 ? "yes" : "no",
              })
        }
      />
      <SupportSections />
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height={480} radius={8} /> : null}
      {data ? (
        <Stack gap={16}>
          <Panel>
            <HoursForm
              key={reloads}
              hours={data.supportHours}
              onReload={() => void refetch().then(() => setReloads((before) => before + 1))}
            />
          </Panel>
          <AgentsPanel agents={agents} skills={[...skills]} />
          <RepliesPanel replies={data.cannedReplies} />
        </Stack>
      ) : null}
    </>
  );
}
