import { useTranslations } from "next-intl";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import styles from "./inbox.module.css";

/** Warns that a colleague looks at the conversation or writes in it, and tells when the customer types. */
export function PresenceLine({ presence }: Pick<ConversationWholeFragment, "presence">) {
  const t = useTranslations("inbox.presence");
  const told = presence
    .filter(({ isMe, isCustomer, isTyping }) => !isMe && (isTyping || !isCustomer))
    .map(({ isCustomer, isTyping, who }) => {
      const name = isCustomer ? t("customer") : (who?.name ?? t("somebody"));
      return isTyping ? t("types", { name }) : t("looks", { name });
    });
  return (
    <p className={styles.presence} role="status">
      {told.join(" ")}
    </p>
  );
}
