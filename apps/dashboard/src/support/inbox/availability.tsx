"use client";
import { useMutation } from "@apollo/client/react";
import { Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { SupportDeskQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { useAction } from "../../states/use-action.ts";
import { agentSaveMutation } from "./inbox.operations.ts";

/** What somebody starts with who never answered customers. */
const beginner = { skills: [], locales: ["EN", "ZH_CN"], capacity: 5 } as const;

/** Whether the member is given conversations now. */
export function Availability({ agents }: { agents: SupportDeskQuery["supportAgents"] }) {
  const t = useTranslations("inbox");
  const { viewer } = useViewer();
  const { run, busy } = useAction();
  const [save] = useMutation(agentSaveMutation, { refetchQueries: ["SupportDesk", "Conversations"] });
  const memberId = viewer?.member?.id;
  if (!memberId) return null;
  const own = agents.find((agent) => agent.memberId === memberId);
  const { skills, locales, capacity } = own ?? beginner;
  return (
    <Switch
      label={t("available")}
      checked={own?.isAvailable ?? false}
      disabled={busy}
      onChange={(event) => {
        const isAvailable = event.currentTarget.checked;
        const input = { memberId, skills: [...skills], locales: [...locales], capacity, isAvailable };
        void run(async () => (await save({ variables: { input } })).data?.supportAgentSave);
      }}
    />
  );
}
