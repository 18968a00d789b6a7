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
}

/** A page or panel with nothing to show yet. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <Panel flush>
      <div className={styles.empty}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <Title order={2}>{title}</Title>
        <Text className="muted">{text}</Text>
        {action ? <Group mt={4}>{action}</Group> : null}
      </div>
    </Panel>
  );
}
