"use client";
import { Button, Group, Text, Title } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { describeProblem } from "../graphql/problem.ts";
import { Panel } from "./panel.tsx";
import styles from "./states.module.css";

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
}

/** What happened, what still works, a way to try again, and the id to quote. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTranslations("problem");
  const problem = describeProblem(error);
  return (
    <Panel flush>
      <div className={styles.empty} role="alert">
        <IconCloudOff size={24} stroke={1.5} className={styles.icon} aria-hidden />
        <Title order={2}>{t(`${problem.kind}.title`)}</Title>
        <Text className="muted">{t(`${problem.kind}.text`)}</Text>
        <Group mt={4}>
          <Button variant="default" onClick={onRetry}>
            {t("retry")}
          </Button>
          {problem.requestId ? <span className={styles.id}>{t("requestId", { id: problem.requestId })}</span> : null}
        </Group>
      </div>
    </Panel>
  );
}
