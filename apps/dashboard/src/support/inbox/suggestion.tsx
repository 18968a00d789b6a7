"use client";
import { useLazyQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import { articleAddress } from "../knowledge/article-address.ts";
import styles from "./inbox.module.css";
import { suggestionQuery } from "./inbox.operations.ts";
import { suggestedReply } from "./suggested-reply.ts";

interface SuggestionProps {
  conversation: ConversationWholeFragment;
  onUse: (text: string) => void;
  /** Tells that an agent has this answer before them. */
  onSuggested: (answerId: string) => void;
}

/** What the articles answer to the customer's last message, for agents' eyes too; asked for when an agent wants it. */
export function Suggestion({ conversation, onUse, onSuggested }: SuggestionProps) {
  const t = useTranslations("inbox.suggestion");
  const format = useFormat();
  const [ask, { data, loading, error }] = useLazyQuery(suggestionQuery, { fetchPolicy: "network-only" });
  const asked = conversation.messages.nodes.findLast(({ authorKind }) => authorKind === "CUSTOMER");
  if (!asked) return null;
  const answer = data?.supportAsk;

  async function suggest(question: string) {
    const { data: told } = await ask({ variables: { question, language: conversation.locale } });
    if (told && told.supportAsk.sentences.length > 0) onSuggested(told.supportAsk.id);
  }

  return (
    <section>
      <h3>{t("title")}</h3>
      {answer && answer.sentences.length > 0 ? (
        <>
          <p>{suggestedReply(answer.sentences, conversation.locale)}</p>
          <p className="muted">{t("confidence", { share: format.share(answer.confidence) })}</p>
          <ul className={styles.sources}>
            {[...new Map(answer.sentences.map((one) => [one.title, one])).values()].map(
              ({ title, text, startsAt, article }) => (
                <li key={title}>
                  {article ? <Link href={articleAddress(article.id, { text, startsAt })}>{title}</Link> : title}
                </li>
              ),
            )}
          </ul>
          <Button
            size="xs"
            variant="light"
            mr={8}
            onClick={() => {
              onSuggested(answer.id);
              onUse(suggestedReply(answer.sentences, conversation.locale));
            }}
          >
            {t("use")}
          </Button>
        </>
      ) : (
        <p className="muted" role="status">
          {error ? t("failed") : answer ? t("nothing") : t("hint")}
        </p>
      )}
      <Button size="xs" variant="default" mt={4} loading={loading} onClick={() => void suggest(asked.text)}>
        {answer ? t("again") : t("ask")}
      </Button>
    </section>
  );
}
