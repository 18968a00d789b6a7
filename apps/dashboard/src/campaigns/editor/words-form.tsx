"use client";
import { Button, Group, Select, Textarea, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "../campaigns.module.css";
import type { Language, Words } from "./draft.ts";

interface WordsFormProps {
  language: Language;
  /** Null while nothing is written in the language. */
  words: Words | null;
  onChange: (words: Words | null) => void;
}

const none: Words = { subject: "", preheader: "", body: "", format: "TEXT", linkUrl: null };
const formats = ["TEXT", "MJML"] as const;

/** A variant's words in one language, and how they read. */
export function WordsForm({ language, words, onChange }: WordsFormProps) {
  const t = useTranslations("campaignEditor.words");
  const name = t(`language.${language}`);
  if (!words)
    return (
      <div>
        <Title order={2} mb={8}>
          {name}
        </Title>
        <Button variant="default" onClick={() => onChange(none)}>
          {t("write", { language: name })}
        </Button>
      </div>
    );
  const lang = language === "EN" ? "en" : "zh-CN";
  return (
    <div>
      <Group justify="space-between" mb={8}>
        <Title order={2}>{name}</Title>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
          {t("remove", { language: name })}
        </Button>
      </Group>
      <TextInput
        label={t("subject")}
        lang={lang}
        maxLength={200}
        value={words.subject}
        onChange={(event) => onChange({ ...words, subject: event.currentTarget.value })}
      />
      <TextInput
        mt={8}
        label={t("preheader")}
        lang={lang}
        maxLength={200}
        value={words.preheader}
        onChange={(event) => onChange({ ...words, preheader: event.currentTarget.value })}
      />
      <Select
        mt={8}
        label={t("format")}
        data={formats.map((value) => ({ value, label: t(`formatName.${value}`) }))}
        value={words.format}
        allowDeselect={false}
        onChange={(format) => format && onChange({ ...words, format })}
      />
      <Textarea
        mt={8}
        label={t("body")}
        lang={lang}
        autosize
        minRows={5}
        maxRows={18}
        value={words.body}
        onChange={(event) => onChange({ ...words, body: event.currentTarget.value })}
      />
      {words.format === "TEXT" && words.body !== "" ? (
        <div className={styles.preview} lang={lang}>
          <strong>{words.subject || "–"}</strong>
          {"\n"}
          {words.body}
        </div>
      ) : null}
    </div>
  );
}
