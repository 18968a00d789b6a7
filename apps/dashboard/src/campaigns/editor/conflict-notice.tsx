"use client";
import { Button, Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { useAuthorName } from "../../session/use-author-name.ts";
import styles from "../campaigns.module.css";
import type { Conflict } from "./use-autosave.ts";

interface ConflictNoticeProps {
  conflict: Conflict;
  onMine: () => void;
  onTheirs: () => void;
}

/** Tells what somebody else changed meanwhile, and asks what is to hold. Nothing is lost before a person has chosen. */
export function ConflictNotice({ conflict, onMine, onTheirs }: ConflictNoticeProps) {
  const t = useTranslations("campaignEditor.conflict");
  const fields = useTranslations("campaigns.field");
  const format = useFormat();
  const authorName = useAuthorName();
  return (
    <section className={styles.conflict} role="alert">
      <Title order={2} mb={4}>
        {t("title")}
      </Title>
      <ul>
        {conflict.changes.map(({ field, before, after, author, changedAt }) => (
          <li key={field}>
            {t("change", { field: fields(field), author: authorName(author), when: format.ago(changedAt) })}
            {before === null && after === null ? null : `: ${plain(before)} → ${plain(after)}`}
          </li>
        ))}
      </ul>
      <Text mb={8}>{t("text")}</Text>
      <Group gap={8}>
        <Button size="xs" onClick={onMine}>
          {t("mine")}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t("theirs")}
        </Button>
      </Group>
    </section>
  );
}

/** A value of any field in a few words: text as it is, more than that by its parts. */
function plain(json: string | null): string {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (value === null || value === "") return "–";
  if (typeof value !== "object") return String(value);
  return Object.values(value).filter(Boolean).join(" ") || "–";
}
