import { IconNote, IconThumbDown, IconThumbUp } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import { articleAddress } from "../knowledge/article-address.ts";
import styles from "./inbox.module.css";
import { MessageWords } from "./message-words.tsx";
import { type Message, type Note, type Step, timelineOf } from "./timeline.ts";
import type { Translation } from "./use-translation.ts";

/** What was said in a conversation, with notes and what happened between. */
export function Thread({
  conversation,
  translation,
}: {
  conversation: ConversationWholeFragment;
  translation: Translation;
}) {
  const t = useTranslations("inbox");
  const end = useRef<HTMLDivElement>(null);
  const count = conversation.lastSequence + conversation.notes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is shown.
  useEffect(() => {
    // Newer browsers return a promise, which React would take for what undoes the effect, and call.
    end.current?.scrollIntoView({ block: "nearest" });
  }, [count, conversation.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys.
    <section className={styles.thread} aria-label={t("thread")} tabIndex={0}>
      <ol>
        {timelineOf(conversation).map((item) => (
          <li key={item.key}>
            {item.kind === "message" ? <MessageItem message={item.message} translation={translation} /> : null}
            {item.kind === "note" ? <NoteItem note={item.note} /> : null}
            {item.kind === "step" ? <StepItem step={item.step} /> : null}
          </li>
        ))}
      </ol>
      <div ref={end} />
    </section>
  );
}

function MessageItem({ message, translation }: { message: Message; translation: Translation }) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const name = message.author?.name ?? t(`author.${message.authorKind}`);
  return (
    <article className={styles.message} data-author={message.authorKind}>
      <header>
        <strong>{name}</strong> <span className="muted">{format.instant(message.sentAt)}</span>
      </header>
      <MessageWords message={message} translation={translation} />
      {message.citations.length > 0 ? (
        <details>
          <summary>{t("citations", { count: message.citations.length })}</summary>
          <ul className={styles.sources}>
            {message.citations.map(({ passageId, articleId, startsAt, title, text }) => (
              <li key={`${passageId} ${text}`}>
                <Link href={articleAddress(articleId, { text, startsAt })}>{title}</Link>: {text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {message.feedback ? (
        <footer className="muted">
          {message.feedback === "UP" ? <IconThumbUp size={14} aria-hidden /> : <IconThumbDown size={14} aria-hidden />}{" "}
          {t(`feedback.${message.feedback}`)}
          {message.feedbackComment ? `: ${message.feedbackComment}` : null}
        </footer>
      ) : null}
    </article>
  );
}

function NoteItem({ note }: { note: Note }) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const called = note.mentions.map(({ name }) => `@${name ?? t("former")}`).join(" ");
  return (
    <article className={styles.note}>
      <header>
        <IconNote size={14} aria-hidden /> <strong>{t("noteBy", { name: note.author?.name ?? t("former") })}</strong>{" "}
        <span className="muted">{format.instant(note.createdAt)}</span>
      </header>
      <p>
        {note.text} {called ? <strong>{called}</strong> : null}
      </p>
    </article>
  );
}

function StepItem({ step }: { step: Step }) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const who = step.assignee?.name ?? step.author?.name ?? "";
  const reason = step.action === "HAND_OFF" && step.reason ? t(`reason.${step.reason as "REQUEST"}`) : null;
  return (
    <p className={styles.step}>
      {t(`step.${step.action}`, { who: who || t(`cause.${step.cause}`) })}
      {reason ? ` ${reason}` : ""} <span className="muted">{format.instant(step.occurredAt)}</span>
    </p>
  );
}
