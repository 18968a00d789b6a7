"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, SegmentedControl, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useState } from "react";
import type { ArticleQuery } from "../../../gql/graphql.ts";
import { Panel } from "../../../states/panel.tsx";
import { useAction } from "../../../states/use-action.ts";
import styles from "../knowledge.module.css";
import { articleArchiveMutation, articlePublishMutation } from "../knowledge.operations.ts";
import { ArticleFields } from "./article-fields.tsx";
import { ArticleVersions } from "./article-versions.tsx";
import { CitedMark } from "./cited-mark.tsx";
import { MarkdownView } from "./markdown-view.tsx";
import { PassagePreview } from "./passage-preview.tsx";
import { type ArticleWords, useArticleSave } from "./use-article-save.ts";

interface ArticleEditorProps {
  article: NonNullable<ArticleQuery["article"]>;
  mayWrite: boolean;
  /** Lets go of what is typed here, and reads what the server has. */
  onAnew: () => void;
}

const views = ["read", "passages"] as const;

/** Writes an article beside how it reads and how it is split; what is typed is saved by itself, and answered from when it is published. */
export function ArticleEditor({ article, mayWrite, onAnew }: ArticleEditorProps) {
  const t = useTranslations("articleEditor");
  const { run, busy } = useAction();
  const [view, setView] = useQueryState("view", parseAsStringLiteral(views).withDefault("read"));
  const [{ cited, at }] = useQueryStates({ cited: parseAsString, at: parseAsInteger.withDefault(0) });
  const [publish] = useMutation(articlePublishMutation, { refetchQueries: ["Article", "Articles"] });
  const [archive] = useMutation(articleArchiveMutation, { refetchQueries: ["Article", "Articles"] });
  const [initial] = useState(() => {
    const { title, body, language, audience, expiresOn, version } = article;
    return { words: { title, body, language, audience, expiresOn }, version };
  });
  const [words, setWords] = useState<ArticleWords>(initial.words);
  const saving = useArticleSave({ articleId: article.id, initial, words, enabled: mayWrite });
  const isOut = article.status === "PUBLISHED" && article.publishedVersion === article.version;
  const articleId = article.id;

  const publishNow = () =>
    run(
      async () =>
        (await publish({ variables: { input: { articleId, version: saving.version() } } })).data?.articlePublish,
      t("publishedNow"),
    );
  const archiveNow = () =>
    run(async () => (await archive({ variables: { input: { articleId } } })).data?.articleArchive, t("archivedNow"));

  return (
    <>
      {saving.theirs === null ? null : (
        <section className={styles.conflict} role="alert">
          <Title order={2} mb={4}>
            {t("conflict.title")}
          </Title>
          <p>{t("conflict.text")}</p>
          <Group gap={8}>
            <Button size="xs" onClick={saving.keepMine}>
              {t("conflict.mine")}
            </Button>
            <Button size="xs" variant="default" onClick={onAnew}>
              {t("conflict.theirs")}
            </Button>
          </Group>
        </section>
      )}
      {mayWrite ? (
        <div className={styles.bar}>
          <p className={styles.quiet} role="status">
            {t(`state.${saving.state}`)} {saving.state === "refused" ? saving.refusals.join(" ") : ""}
          </p>
          <Group gap={8}>
            {saving.state === "failed" ? (
              <Button size="xs" variant="default" onClick={() => void saving.save()}>
                {t("saveAgain")}
              </Button>
            ) : null}
            {article.status === "ARCHIVED" ? null : (
              <Button size="xs" variant="default" disabled={busy} onClick={() => void archiveNow()}>
                {t("archive")}
              </Button>
            )}
            <Button
              size="xs"
              loading={busy}
              disabled={saving.state !== "saved" || isOut}
              onClick={() => void publishNow()}
            >
              {t("publish")}
            </Button>
          </Group>
        </div>
      ) : null}
      <div className={styles.columns}>
        <Panel>
          <ArticleFields
            words={words}
            readOnly={!mayWrite}
            onChange={(change) => setWords((before) => ({ ...before, ...change }))}
          />
        </Panel>
        <Panel>
          <SegmentedControl
            size="xs"
            mb={12}
            aria-label={t("view.label")}
            data={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={(value) => void setView(value)}
          />
          {view === "read" ? (
            <div className={styles.prose}>
              {cited === null ? (
                <MarkdownView markdown={words.body} />
              ) : (
                <CitedMark cited={{ text: cited, startsAt: at }} text={words.body}>
                  <MarkdownView markdown={words.body} />
                </CitedMark>
              )}
            </div>
          ) : (
            <PassagePreview articleId={articleId} body={words.body} />
          )}
        </Panel>
      </div>
      <ArticleVersions article={article} mayRestore={mayWrite && saving.state === "saved"} onRestored={onAnew} />
    </>
  );
}
