import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import styles from "./inbox.module.css";
import type { ConversationActs } from "./use-conversation-acts.ts";

interface DuplicateLineProps {
  conversation: ConversationWholeFragment;
  acts: ConversationActs;
  onChoose: (id: string) => void;
}

/** The conversation of the same person that is probably about the same, to look at or to merge into. */
export function DuplicateLine({ conversation, acts, onChoose }: DuplicateLineProps) {
  const t = useTranslations("inbox.duplicate");
  const format = useFormat();
  const [first] = conversation.duplicates;
  const other = first?.conversation;
  if (!first || !other) return null;
  return (
    <section className={styles.duplicate} aria-label={t("label")}>
      <span>
        {t("told", { subject: other.subject, channel: other.channel, share: format.share(first.similarity) })}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => onChoose(other.id)}>
        {t("look")}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        loading={acts.busy}
        onClick={async () => {
          if (await acts.merge(conversation, other.id)) onChoose(other.id);
        }}
      >
        {t("merge")}
      </Button>
    </section>
  );
}
