"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { useAction } from "../../states/use-action.ts";
import { assignMutation, mergeMutation, reopenMutation, resolveMutation, snoozeMutation } from "./inbox.operations.ts";

type Acted = Pick<ConversationBriefFragment, "id" | "version">;

/** What an agent does with a conversation besides writing; each rests on the version that they see. */
export function useConversationActs() {
  const t = useTranslations("inbox.done");
  const { viewer } = useViewer();
  const { run, busy } = useAction();
  const options = { refetchQueries: ["Conversations", "SupportDesk"] };
  const [assign] = useMutation(assignMutation, options);
  const [resolve] = useMutation(resolveMutation, options);
  const [reopen] = useMutation(reopenMutation, options);
  const [snooze] = useMutation(snoozeMutation, options);
  const [merge] = useMutation(mergeMutation, options);
  const stepOf = ({ id, version }: Acted) => ({ conversationId: id, version });
  const me = viewer?.member?.id ?? null;

  return {
    busy,
    me,
    assign: (one: Acted, memberId: string | null) =>
      run(
        async () => (await assign({ variables: { input: { ...stepOf(one), memberId } } })).data?.act,
        memberId === null ? t("released") : t("assigned"),
      ),
    resolve: (one: Acted) =>
      run(async () => (await resolve({ variables: { input: stepOf(one) } })).data?.act, t("resolved")),
    reopen: (one: Acted) =>
      run(async () => (await reopen({ variables: { input: stepOf(one) } })).data?.act, t("reopened")),
    snooze: (one: Acted, until: string | null) =>
      run(
        async () => (await snooze({ variables: { input: { ...stepOf(one), until } } })).data?.act,
        until === null ? t("woken") : t("snoozed"),
      ),
    merge: (one: Acted, intoId: string) =>
      run(async () => (await merge({ variables: { input: { ...stepOf(one), intoId } } })).data?.act, t("merged")),
  };
}

export type ConversationActs = ReturnType<typeof useConversationActs>;
