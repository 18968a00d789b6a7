import { Group, Skeleton, Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./frame.module.css";

interface PageHeadProps {
  title: string;
  /** The way back up, before the title. */
  crumbs?: ReactNode;
  /** The answer to the page's question; `undefined` while it is being worked out, null when there is none. */
  sentence?: ReactNode;
  actions?: ReactNode;
}

/** Title, the sentence that answers the page's question, and what can be done. */
export function PageHead({ title, crumbs, sentence, actions }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        {crumbs ? <div className={styles.crumbs}>{crumbs}</div> : null}
        <Title order={1}>{title}</Title>
        {sentence === null ? null : (
          <div className={styles.sentence}>{sentence ?? <Skeleton height={16} mt={4} maw={520} radius={4} />}</div>
        )}
      </div>
      {actions ? <Group gap={8}>{actions}</Group> : null}
    </header>
  );
}
