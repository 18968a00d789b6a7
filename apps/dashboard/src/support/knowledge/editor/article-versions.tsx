"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Title, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../../format/use-format.ts";
import type { ArticleQuery } from "../../../gql/graphql.ts";
import { useAuthorName } from "../../../session/use-author-name.ts";
import { Panel } from "../../../states/panel.tsx";
import { Tag } from "../../../states/tag.tsx";
import { useAction } from "../../../states/use-action.ts";
import styles from "../knowledge.module.css";
import { articleComparisonQuery, articleRestoreMutation } from "../knowledge.operations.ts";

type ArticleDetail = NonNullable<ArticleQuery["article"]>;

interface VersionsProps {
  article: ArticleDetail;
  mayRestore: boolean;
  /** To be called when another version has become the newest. */
  onRestored: () => void;
}

/** What an article said over time: what each version changes until now, and the way back to it. */
export function ArticleVersions({ article, mayRestore, onRestored }: VersionsProps) {
  const t = useTranslations("articleEditor.versions");
  const format = useFormat();
  const authorName = useAuthorName();
  const { run, busy } = useAction();
  const [restore] = useMutation(articleRestoreMutation, { refetchQueries: ["Article"] });
  const [compared, setCompared] = useState<number | null>(null);

  async function bringBack(restoredVersion: number) {
    const input = { articleId: article.id, version: article.version, restoredVersion };
    const done = await run(
      async () => (await restore({ variables: { input } })).data?.articleRestore,
      t("restored", { version: restoredVersion }),
    );
    if (done) onRestored();
  }

  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <ul className={styles.versions}>
        {article.versions.map(({ version, madeAt, author }) => (
          <li key={version}>
            <span>
              {t("entry", { version, author: authorName(author), when: format.ago(madeAt) })}{" "}
              {version === article.publishedVersion ? <Tag tone="good">{t("published")}</Tag> : null}
            </span>
            {version === article.version ? null : (
              <Group gap={6}>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-expanded={compared === version}
                  aria-label={t("compareWith", { version })}
                  onClick={() => setCompared(compared === version ? null : version)}
                >
                  {t("compare")}
                </Button>
                {mayRestore ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t("restoreOf", { version })}
                    disabled={busy}
                    onClick={() => void bringBack(version)}
                  >
                    {t("restore")}
                  </Button>
                ) : null}
              </Group>
            )}
            {compared === version ? <Comparison article={article} from={version} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const marks = { SAME: " ", REMOVED: "−", ADDED: "+" } as const;

/** Lines that differ between a version and the newest; what surrounds them is left out. */
function Comparison({ article, from }: { article: ArticleDetail; from: number }) {
  const t = useTranslations("articleEditor.versions");
  const { data, error } = useQuery(articleComparisonQuery, {
    variables: { id: article.id, from, to: article.version },
    fetchPolicy: "no-cache",
  });
  const lines = data?.article?.comparison;
  if (error || lines === null) return <p role="alert">{t("gone")}</p>;
  if (!lines) return <p className={styles.quiet}>…</p>;
  const differing = lines.filter(({ kind, text }) => kind !== "SAME" && text.trim() !== "");
  if (differing.length === 0) return <p className={styles.quiet}>{t("same")}</p>;
  return (
    <ul className={styles.lines}>
      {differing.map(({ kind, text }, index) => (
        // Equal lines stand apart by their place alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index} data-kind={kind}>
          <span aria-hidden>{marks[kind]}</span> <VisuallyHidden>{t(`line.${kind}`)}</VisuallyHidden>
          {text}
        </li>
      ))}
    </ul>
  );
}
