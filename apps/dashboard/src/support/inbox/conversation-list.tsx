import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationBriefFragment } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import { ConversationStatusTag } from "./conversation-status-tag.tsx";
import { DissatisfiedTag } from "./dissatisfied-tag.tsx";
import { DueTag } from "./due-tag.tsx";
import styles from "./inbox.module.css";
import { nameOfAsker } from "./name-of-asker.ts";

interface ConversationListProps {
  conversations: readonly ConversationBriefFragment[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Null where there are no more. */
  onMore: (() => void) | null;
}

/** The conversations of a part of the inbox, the latest first. */
export function ConversationList({ conversations, chosen, onChoose, onMore }: ConversationListProps) {
  const t = useTranslations("inbox");
  const format = useFormat();
  return (
    <>
      <ul className={styles.list} aria-label={t("list")}>
        {conversations.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={one.id === chosen ? "true" : undefined}
              onClick={() => onChoose(one.id)}
            >
              <span className={styles.rowHead}>
                <strong>{nameOfAsker(one) ?? t("visitor")}</strong>
                {one.lastMessageAt ? <span className="muted">{format.ago(one.lastMessageAt)}</span> : null}
              </span>
              <span className={styles.clip}>{one.subject}</span>
              <span className={`${styles.clip} muted`}>{one.lastText}</span>
              <span className={styles.tags}>
                <ConversationStatusTag status={one.status} />
                <DueTag {...one} />
                <DissatisfiedTag {...one} />
                {one.duplicates.length > 0 ? <Tag tone="warn">{t("duplicate.tag")}</Tag> : null}
                {one.priority === "HIGH" ? <Tag tone="bad">{t("priority.HIGH")}</Tag> : null}
                {one.assignee ? <Tag>{one.assignee.name ?? t("former")}</Tag> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore ? (
        <Button variant="subtle" size="xs" onClick={onMore} m={8}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
