"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { importAddress } from "../../imports/import-address.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { SupportSections } from "../frame/support-sections.tsx";
import { ConfusionMatrix } from "./confusion-matrix.tsx";
import { ExamplesPanel } from "./examples-panel.tsx";
import { intentColumns } from "./intent-columns.tsx";
import { IntentDialog } from "./intent-dialog.tsx";
import styles from "./intents.module.css";
import { intentsQuery } from "./intents.operations.ts";
import { TrainingPanel } from "./training-panel.tsx";
import { type IntentRow, useIntentNames } from "./use-intent-names.ts";

const none: readonly IntentRow[] = [];

/** What customers ask about: the intents, how well they are told apart, and the examples that teach them. */
export function IntentsPage() {
  const t = useTranslations("intents");
  const format = useFormat();
  const { may } = useViewer();
  const mayManage = may("SUPPORT_MANAGE");
  const [writing, setWriting] = useState<IntentRow | "new" | null>(null);
  const { data, previousData, error, refetch } = useQuery(intentsQuery, fresh);
  const shown = (data ?? previousData)?.intents;
  const intents = shown?.intents ?? none;
  const nameOf = useIntentNames(intents);
  const columns = useMemo(
    () =>
      intentColumns({
        column: (name) => t(`column.${name}`),
        nameOf,
        policy: t("policy"),
        anybody: t("anybody"),
        share: format.share,
      }),
    [t, nameOf, format],
  );
  const nothing = shown !== undefined && intents.length === 0;
  const create = mayManage ? <Button onClick={() => setWriting("new")}>{t("create")}</Button> : null;

  function sentence() {
    if (error || nothing) return null;
    if (!shown) return undefined;
    const counts = [...intents.map(({ examples }) => examples), shown.outOfScope];
    const sum = (of: "accepted" | "proposed") => counts.reduce((total, one) => total + one[of], 0);
    return t("sentence", {
      intents: intents.length,
      examples: sum("accepted"),
      waiting: sum("proposed"),
      trained: shown.model ? "yes" : "no",
      accuracy: format.share(shown.model?.accuracy ?? 0),
    });
  }

  return (
    <>
      <PageHead title={t("title")} sentence={sentence()} actions={nothing ? null : create} />
      <SupportSections />
      {error && !shown ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <TableSkeleton /> : null}
      {nothing ? (
        <EmptyState
          icon={<IconMessageQuestion size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <>
              {create}
              <Button component={Link} href={importAddress("SUPPORT_EXAMPLES")} variant="default">
                {t("empty.import")}
              </Button>
            </>
          }
        />
      ) : null}
      {shown && !nothing ? (
        <>
          <TrainingPanel key={shown.model?.version.id ?? "none"} shown={shown} mayManage={mayManage} />
          <h2 className={styles.section}>{t("list")}</h2>
          <DataTable
            name={t("title")}
            columns={columns}
            rows={intents}
            rowId={(row) => row.key}
            nothing={t("nothing")}
            maxHeight={520}
            {...(mayManage ? { onOpen: setWriting } : {})}
          />
          <h2 className={styles.section}>{t("mistakes")}</h2>
          {shown.model ? <ConfusionMatrix model={shown.model} nameOf={nameOf} /> : <p>{t("noMatrix")}</p>}
          <h2 className={styles.section}>{t("examples.title")}</h2>
          <ExamplesPanel intents={intents} nameOf={nameOf} mayManage={mayManage} />
        </>
      ) : null}
      {writing ? <IntentDialog intent={writing === "new" ? null : writing} onClose={() => setWriting(null)} /> : null}
    </>
  );
}
