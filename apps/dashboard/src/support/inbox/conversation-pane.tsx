"use client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import type { ConversationBriefFragment, SupportDeskQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Composer, type ComposerMode } from "./composer.tsx";
import { ConversationHead } from "./conversation-head.tsx";
import { Copilot } from "./copilot.tsx";
import { DuplicateLine } from "./duplicate-line.tsx";
import styles from "./inbox.module.css";
import { conversationChangesSubscription, conversationQuery } from "./inbox.operations.ts";
import { PresenceLine } from "./presence-line.tsx";
import { Thread } from "./thread.tsx";
import { TranslateBar } from "./translate-bar.tsx";
import type { ConversationActs } from "./use-conversation-acts.ts";
import { usePresence } from "./use-presence.ts";
import { useTranslation } from "./use-translation.ts";

interface ConversationPaneProps {
  conversationId: string;
  desk: SupportDeskQuery | undefined;
  others: readonly ConversationBriefFragment[];
  acts: ConversationActs;
  field: RefObject<HTMLTextAreaElement | null>;
  mode: ComposerMode;
  onMode: (mode: ComposerMode) => void;
  onBack: () => void;
  /** Shows another conversation. */
  onChoose: (id: string) => void;
}

/** One conversation, live, with what helps to answer it beside it. */
export function ConversationPane({
  conversationId,
  desk,
  others,
  acts,
  field,
  mode,
  onMode,
  onBack,
  onChoose,
}: ConversationPaneProps) {
  const t = useTranslations("inbox");
  const [draft, setDraft] = useState("");
  // The reply says what it rests on, whether its words were taken over or not.
  const [suggestionId, setSuggestionId] = useState<string | null>(null);
  const [hasDetails, setHasDetails] = useState(false);
  const { data, error, refetch } = useQuery(conversationQuery, { ...fresh, variables: { id: conversationId } });
  // The cache has the conversation that comes with the news.
  useSubscription(conversationChangesSubscription, { variables: { conversationId }, skip: !data?.conversation });
  const translation = useTranslation(conversationId, Boolean(desk?.supportTranslator));
  usePresence(conversationId, draft !== "");
  const conversation = data?.conversation;
  if (!conversation)
    return (
      <section className={styles.pane} aria-label={t("thread")}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <p className="muted">{t("unknown")}</p>
        ) : (
          <ChartSkeleton />
        )}
      </section>
    );
  return (
    <>
      <section className={styles.pane} data-details={hasDetails || undefined}>
        <ConversationHead
          conversation={conversation}
          acts={acts}
          agents={desk?.supportAgents ?? []}
          others={others}
          onBack={onBack}
          onDetails={() => setHasDetails(true)}
        />
        <DuplicateLine conversation={conversation} acts={acts} onChoose={onChoose} />
        <TranslateBar messages={conversation.messages.nodes} translation={translation} />
        <Thread conversation={conversation} translation={translation} />
        <PresenceLine presence={conversation.presence} />
        <Composer
          conversation={conversation}
          desk={desk}
          draft={draft}
          onDraft={setDraft}
          suggestionId={suggestionId}
          onReplied={() => setSuggestionId(null)}
          mode={mode}
          onMode={onMode}
          field={field}
        />
      </section>
      <Copilot
        conversation={conversation}
        onClose={() => setHasDetails(false)}
        onSuggested={setSuggestionId}
        onUse={(text) => {
          setDraft(draft === "" ? text : `${draft}\n${text}`);
          setHasDetails(false);
          onMode("REPLY");
        }}
      />
    </>
  );
}
