"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Select, Stack, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ArticleAudience } from "../../../gql/graphql.ts";
import { useFormAction } from "../../../states/use-form-action.ts";
import { articleSiteAddMutation } from "./sites.operations.ts";

const audiences: readonly ArticleAudience[] = ["PUBLIC", "AGENTS"];

/** Adds a site by its address, which is read at once. */
export function SiteForm() {
  const t = useTranslations("knowledgeImport");
  const words = useTranslations("knowledge");
  const { run, busy, errorOf, forget } = useFormAction(["url"]);
  const [add] = useMutation(articleSiteAddMutation, { refetchQueries: ["ArticleSites"] });
  const [url, setUrl] = useState("");
  const [audience, setAudience] = useState<ArticleAudience>("PUBLIC");
  const [isNightly, setNightly] = useState(false);

  async function addSite() {
    const payload = await run(
      async () => (await add({ variables: { input: { url, audience, isNightly } } })).data?.articleSiteAdd,
      t("added"),
    );
    if (payload) setUrl("");
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void addSite();
      }}
    >
      <Stack gap={12}>
        <TextInput
          label={t("url")}
          description={t("urlHint")}
          placeholder="https://shop.example/sitemap.xml"
          inputMode="url"
          value={url}
          maxLength={500}
          error={errorOf("url")}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
            forget("url");
          }}
        />
        <Select
          label={words("column.audience")}
          data={audiences.map((value) => ({ value, label: words(`audience.${value}`) }))}
          value={audience}
          allowDeselect={false}
          onChange={(value) => value && setAudience(value)}
        />
        <Checkbox
          label={t("nightly")}
          checked={isNightly}
          onChange={(event) => setNightly(event.currentTarget.checked)}
        />
        <Button type="submit" loading={busy} disabled={url.trim() === ""}>
          {t("add")}
        </Button>
      </Stack>
    </form>
  );
}
