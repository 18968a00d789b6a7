"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Select, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ArticleFactsFragment } from "../../gql/graphql.ts";
import { Dialog } from "../../states/dialog.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { articleAddress } from "./article-address.ts";
import { articleCreateMutation } from "./knowledge.operations.ts";

type Language = ArticleFactsFragment["language"];
const languages: readonly Language[] = ["EN", "ZH_CN"];

/** Names an article, and goes on to write it: a draft is there from its first word, so nothing of it is lost. */
export function NewArticleDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("knowledge");
  const locale = useLocale();
  const router = useRouter();
  const { run, busy, errorOf, forget } = useFormAction(["title"]);
  const [create] = useMutation(articleCreateMutation, { refetchQueries: ["Articles"] });
  const [title, setTitle] = useState("");
  const [language, setLanguage] = useState<Language>(locale === "en" ? "EN" : "ZH_CN");

  async function make() {
    const payload = await run(
      async () => (await create({ variables: { input: { title, language } } })).data?.articleCreate,
    );
    if (payload?.article) router.push(articleAddress(payload.article.id));
  }

  return (
    <Dialog title={t("create")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Stack gap={12} align="flex-start">
          <TextInput
            label={t("column.title")}
            description={t("titleHint")}
            w="100%"
            value={title}
            maxLength={300}
            error={errorOf("title")}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
              forget("title");
            }}
            data-autofocus
          />
          <Select
            label={t("column.language")}
            data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={language}
            allowDeselect={false}
            onChange={(value) => value && setLanguage(value)}
          />
          <Button type="submit" loading={busy} disabled={title.trim() === ""}>
            {t("make")}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
