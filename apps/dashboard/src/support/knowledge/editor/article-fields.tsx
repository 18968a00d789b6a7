"use client";
import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "../knowledge.module.css";
import type { ArticleWords } from "./use-article-save.ts";

interface ArticleFieldsProps {
  words: ArticleWords;
  onChange: (change: Partial<ArticleWords>) => void;
  readOnly: boolean;
}

const languages = ["EN", "ZH_CN"] as const;
const audiences = ["PUBLIC", "AGENTS"] as const;

/** What is written of an article, and for whom. */
export function ArticleFields({ words, onChange, readOnly }: ArticleFieldsProps) {
  const t = useTranslations("articleEditor");
  const names = useTranslations("knowledge");
  return (
    <div className={styles.fields}>
      <TextInput
        label={names("column.title")}
        value={words.title}
        maxLength={300}
        readOnly={readOnly}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <Select
          label={names("column.language")}
          data={languages.map((value) => ({ value, label: names(`language.${value}`) }))}
          value={words.language}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(value) => value && onChange({ language: value })}
        />
        <Select
          label={names("column.audience")}
          data={audiences.map((value) => ({ value, label: names(`audience.${value}`) }))}
          value={words.audience}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(value) => value && onChange({ audience: value })}
        />
        <TextInput
          type="date"
          label={names("column.expires")}
          value={words.expiresOn ?? ""}
          readOnly={readOnly}
          onChange={(event) => onChange({ expiresOn: event.currentTarget.value || null })}
        />
      </div>
      <p className={styles.quiet}>{t("atOnce")}</p>
      <Textarea
        label={t("body")}
        description={t("bodyHint")}
        autosize
        minRows={14}
        maxRows={32}
        value={words.body}
        readOnly={readOnly}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
    </div>
  );
}
