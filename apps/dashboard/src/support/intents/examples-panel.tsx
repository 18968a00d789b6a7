"use client";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { SupportExamplesQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import type { Column } from "../../table/column.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { among, nothingSelected } from "../../table/selection.ts";
import { usePagedList } from "../../table/use-paged-list.ts";
import { supportExamplesQuery } from "./intents.operations.ts";
import { ReviewBar } from "./review-bar.tsx";
import type { IntentRow } from "./use-intent-names.ts";

type ExampleRow = SupportExamplesQuery["supportExamples"]["nodes"][number];

const statuses = ["PROPOSED", "ACCEPTED", "REJECTED"] as const;
const languages = ["EN", "ZH_CN"] as const;

interface ExamplesPanelProps {
  intents: readonly IntentRow[];
  nameOf: (key: string | null) => string;
  mayManage: boolean;
}

/** The examples of all intents or of one, and the queue of those that nobody looked at. */
export function ExamplesPanel({ intents, nameOf, mayManage }: ExamplesPanelProps) {
  const t = useTranslations("intents.examples");
  const format = useFormat();
  const [kept, setSelection] = useState(nothingSelected);
  const [{ intent, status, language, q }, setState] = useQueryStates({
    intent: parseAsString,
    status: parseAsStringLiteral(statuses),
    language: parseAsStringLiteral(languages),
    q: parseAsString.withDefault(""),
  });
  const list = usePagedList(supportExamplesQuery, "supportExamples", {
    ...fresh,
    variables: { filter: { intentKey: intent, statuses: status ? [status] : null, language, search: q || null } },
  });
  const rows = list.shown?.rows ?? [];
  const selection = among(
    kept,
    rows.map(({ id }) => id),
  );
  const columns = useMemo(
    (): Column<ExampleRow>[] => [
      { id: "text", header: t("text"), value: (row) => row.text, card: "title", sortable: false },
      { id: "intent", header: t("intent"), value: (row) => nameOf(row.intentKey), sortable: false },
      { id: "status", header: t("status"), value: (row) => t(`state.${row.status}`), sortable: false },
      {
        id: "language",
        header: t("language"),
        value: (row) => (row.language ? t(`lang.${row.language}`) : "–"),
        sortable: false,
      },
      { id: "source", header: t("source"), value: (row) => t(`from.${row.source}`), sortable: false, optional: true },
      {
        id: "created",
        header: t("created"),
        value: (row) => row.createdAt,
        cell: (row) => format.ago(row.createdAt),
        sortable: false,
        optional: true,
      },
    ],
    [t, nameOf, format],
  );
  return (
    <>
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        nothing={t("nothing")}
        maxHeight={520}
        preamble={[
          [t("intent"), intent ? nameOf(intent) : t("anyIntent")],
          [t("status"), status ? t(`state.${status}`) : t("anyStatus")],
        ]}
        {...(mayManage
          ? { selecting: { selection, onChange: setSelection, nameOf: (row: ExampleRow) => row.text } }
          : {})}
        controls={
          <>
            <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
            <FilterSelect
              label={t("intent")}
              all={t("anyIntent")}
              values={intents.map(({ key }) => key)}
              nameOf={nameOf}
              value={intent}
              onChange={(value) => void setState({ intent: value })}
            />
            <FilterSelect
              label={t("status")}
              all={t("anyStatus")}
              values={statuses}
              nameOf={(value) => t(`state.${value}`)}
              value={status}
              onChange={(value) => void setState({ status: value })}
            />
            <FilterSelect
              label={t("language")}
              all={t("anyLanguage")}
              values={languages}
              nameOf={(value) => t(`lang.${value}`)}
              value={language}
              onChange={(value) => void setState({ language: value })}
            />
          </>
        }
      />
      {mayManage && selection.ids.size > 0 ? (
        <ReviewBar
          exampleIds={[...selection.ids]}
          intents={intents.map(({ key }) => ({ key, name: nameOf(key) }))}
          outOfScope={nameOf(null)}
          onReviewed={() => setSelection(nothingSelected)}
        />
      ) : null}
    </>
  );
}
