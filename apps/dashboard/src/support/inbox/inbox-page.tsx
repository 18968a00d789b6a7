"use client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { IconMessages } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { Availability } from "./availability.tsx";
import type { ComposerMode } from "./composer.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { ConversationPane } from "./conversation-pane.tsx";
import styles from "./inbox.module.css";
import { conversationsQuery, deskQuery, inboxChangesSubscription } from "./inbox.operations.ts";
import { QueueNav } from "./queue-nav.tsx";
import { snoozeUntil } from "./snooze-until.ts";
import { useConversationActs } from "./use-conversation-acts.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { filterOf, useInboxState } from "./use-inbox-state.ts";

/** What customers wait for: parts of the inbox, one conversation, and what helps to answer it. */
export function InboxPage() {
  const t = useTranslations("inbox");
  const [{ queue, q, conversation: chosen }, setState] = useInboxState();
  const [mode, setMode] = useState<ComposerMode>("REPLY");
  const field = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLDivElement>(null);
  const acts = useConversationActs();
  const filter = q === "" ? filterOf(queue) : { search: q };
  const { data, previousData, error, refetch, fetchMore } = useQuery(conversationsQuery, {
    ...fresh,
    variables: { filter },
  });
  const desk = useQuery(deskQuery, fresh);
  const told = useSubscription(inboxChangesSubscription, { onData: () => void refetch() });
  const counts = told.data?.inboxChanges ?? desk.data?.conversationCounts;
  const page = (data ?? previousData)?.conversations;
  const conversations = page?.nodes ?? [];
  const current = conversations.find(({ id }) => id === chosen) ?? null;

  const keys = useMemo(() => {
    const go = (by: number) => {
      const at = conversations.findIndex(({ id }) => id === chosen);
      const next = conversations[at === -1 ? 0 : Math.min(conversations.length - 1, Math.max(0, at + by))];
      if (next) void setState({ conversation: next.id });
    };
    const write = (as: ComposerMode) => {
      setMode(as);
      field.current?.focus();
    };
    return {
      j: () => go(1),
      k: () => go(-1),
      e: () => current && void acts.resolve(current),
      a: () => current && acts.me && void acts.assign(current, acts.me),
      s: () => current && void acts.snooze(current, snoozeUntil("TOMORROW", new Date()).toISOString()),
      r: () => write("REPLY"),
      n: () => write("NOTE"),
      "/": () => search.current?.querySelector("input")?.focus(),
    };
  }, [conversations, chosen, current, acts, setState]);
  useInboxKeys(keys);

  const more = page?.pageInfo.hasNextPage
    ? () =>
        void fetchMore({
          variables: { after: page.pageInfo.endCursor },
          updateQuery: (before, { fetchMoreResult }) => ({
            ...before,
            conversations: {
              ...fetchMoreResult.conversations,
              nodes: [...before.conversations.nodes, ...fetchMoreResult.conversations.nodes],
            },
          }),
        })
    : null;

  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error
            ? null
            : counts && t("sentence", { waiting: counts.waiting, breached: counts.breached, mine: counts.mine })
        }
        actions={<Availability agents={desk.data?.supportAgents ?? []} />}
      />
      <SupportSections />
      <div className={styles.bar}>
        <QueueNav
          view={queue}
          counts={counts}
          onChoose={(next) => void setState({ queue: next, q: null, conversation: null })}
        />
        <div ref={search}>
          <SearchBox
            key={q === "" ? "empty" : "filled"}
            label={t("search")}
            value={q}
            onChange={(text) => void setState({ q: text || null })}
          />
        </div>
      </div>
      {error && !page ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={styles.panes} data-chosen={chosen ? true : undefined}>
          <section className={styles.side} aria-label={q ? t("found") : t(`queue.${queue}`)}>
            {page === undefined ? (
              <ChartSkeleton />
            ) : conversations.length === 0 ? (
              <EmptyState
                icon={<IconMessages size={24} stroke={1.5} />}
                title={q ? t("nothingFound.title") : t("empty.title")}
                text={q ? t("nothingFound.text") : t("empty.text")}
              />
            ) : (
              <ConversationList
                conversations={conversations}
                chosen={chosen}
                onChoose={(id) => void setState({ conversation: id })}
                onMore={more}
              />
            )}
          </section>
          {chosen ? (
            <ConversationPane
              key={chosen}
              conversationId={chosen}
              desk={desk.data}
              others={conversations.filter(({ id }) => id !== chosen)}
              acts={acts}
              field={field}
              mode={mode}
              onMode={setMode}
              onBack={() => void setState({ conversation: null })}
              onChoose={(id) => void setState({ conversation: id })}
            />
          ) : (
            <section className={styles.pane} aria-label={t("thread")}>
              <p className="muted">{t("choose")}</p>
              <p className="muted">{t("keys")}</p>
            </section>
          )}
        </div>
      )}
    </>
  );
}
