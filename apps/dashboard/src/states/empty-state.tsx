import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Panel } from "./panel.tsx";
import styles from "./states.module.css";

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What will stand here, and what makes it come. */
  text: string;
  /** The one action that fills it. */
  action?: ReactNode;
  /** 1 where it is the whole page. */
  level?: 1 | 2;
}

/** A page or panel with nothing to show yet. */
export function EmptyState({ icon, title, text, action, level = 2 }: EmptyStateProps) {
  return (
    <Panel flush>
      <div className={styles.empty}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <Title order={level}>{title}</Title>
        <Text className="muted">{text}</Text>
        {action ? <Group mt={4}>{action}</Group> : null}
      </div>
    </Panel>
  );
}
