"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Select, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskSettingsQuery } from "../../../gql/graphql.ts";
import { useViewer } from "../../../session/use-viewer.ts";
import { membersQuery } from "../../../settings/settings.operations.ts";
import { Panel } from "../../../states/panel.tsx";
import { Tag } from "../../../states/tag.tsx";
import { ScrollRegion } from "../../../table/scroll-region.tsx";
import { SmallTable } from "../../../table/small-table.tsx";
import { AgentDialog, type AgentDraft } from "./agent-dialog.tsx";

interface AgentsPanelProps {
  agents: DeskSettingsQuery["supportAgents"];
  /** What intents say that somebody should know. */
  skills: readonly string[];
}

/** Who answers customers, in which languages, what they know and how many at once. */
export function AgentsPanel({ agents, skills }: AgentsPanelProps) {
  const t = useTranslations("desk.agents");
  const { viewer, may } = useViewer();
  const [edited, setEdited] = useState<AgentDraft | null>(null);
  const members = useQuery(membersQuery, { skip: !may("MEMBERS_MANAGE") });
  const own = viewer?.member;
  const known = members.data?.members ?? (own ? [own] : []);
  const others = known.filter(({ id }) => agents.every(({ memberId }) => memberId !== id));
  const begin = (memberId: string | null) => {
    const member = others.find(({ id }) => id === memberId);
    if (member)
      setEdited({ memberId: member.id, name: member.name, skills: [], locales: [], capacity: 5, isAvailable: false });
  };
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text className="muted" mb={8}>
        {t("text")}
      </Text>
      {agents.length === 0 ? <Text>{t("none")}</Text> : null}
      {agents.length > 0 ? (
        <ScrollRegion label={t("title")}>
          <SmallTable
            heads={[t("name"), t("languages"), t("skills"), t("load"), t("available"), t("change")]}
            rows={agents.map(({ memberId, member, locales, capacity, load, isAvailable, ...agent }) => {
              const name = member?.name ?? t("former");
              return {
                id: memberId,
                name,
                cells: [
                  locales.map((locale) => t(`language.${locale}`)).join(", "),
                  agent.skills.join(", ") || "–",
                  t("loadOf", { load, capacity }),
                  <Tag key="available" tone={isAvailable ? "good" : "plain"}>
                    {t(isAvailable ? "yes" : "no")}
                  </Tag>,
                  <Button
                    key="change"
                    size="compact-xs"
                    variant="default"
                    aria-label={t("changeOf", { name })}
                    onClick={() => setEdited({ memberId, name, skills: agent.skills, locales, capacity, isAvailable })}
                  >
                    {t("change")}
                  </Button>,
                ],
              };
            })}
          />
        </ScrollRegion>
      ) : null}
      {others.length > 0 ? (
        <Group mt={12}>
          <Select
            aria-label={t("add")}
            placeholder={t("add")}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={null}
            onChange={begin}
            searchable
          />
        </Group>
      ) : null}
      {edited ? (
        <AgentDialog key={edited.memberId} agent={edited} skills={skills} onClose={() => setEdited(null)} />
      ) : null}
    </Panel>
  );
}
