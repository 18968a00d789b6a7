"use client";
import { Button, Checkbox, Group } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { useListOrder } from "../../table/use-list-order.ts";
import { usePagedList } from "../../table/use-paged-list.ts";
import { SupportSections } from "../frame/support-sections.tsx";
import { articleAddress } from "./article-address.ts";
import { articleColumns, articleOrderFields } from "./article-columns.tsx";
import { ImportPanel, importWays } from "./import/import-panel.tsx";
import { articlesQuery } from "./knowledge.operations.ts";
import { NewArticleDialog } from "./new-article-dialog.tsx";

const statuses = ["DRAFT", "PUBLISHED", "ARCHIVED"] as const;
const languages = ["EN", "ZH_CN"] as const;
const audiences = ["PUBLIC", "AGENTS"] as const;

/** Days within which an end is soon. */
const soonDays = 30;

/** What support knows: every article, and whether it is answered from. */
export function KnowledgePage() {
  const t = useTranslations("knowledge");
  const format = useFormat();
  const router = useRouter();
  const { may } = useViewer();
  const [creating, setCreating] = useState(false);
  const [{ q, status, language, audience, soon, import: way }, setState] = useQueryStates({
    import: parseAsStringLiteral(importWays),
    q: parseAsString.withDefault(""),
    status: parseAsStringLiteral(statuses),
    language: parseAsStringLiteral(languages),
    audience: parseAsStringLiteral(audiences),
    soon: parseAsBoolean.withDefault(false),
  });
  const { order, table: ordering } = useListOrder(articleOrderFields, { id: "updated", desc: true });
  const list = usePagedList(articlesQuery, "articles", {
    ...fresh,
    variables: {
      filter: {
        search: q || null,
        statuses: status ? [status] : null,
        language,
        audience,
        expiresWithinDays: soon ? soonDays : null,
      },
      order,
    },
  });
  const columns = useMemo(
    () =>
      articleColumns(
        {
          column: (name) => t(`column.${name}`),
          state: (state) => t(`state.${state}`),
          language: (value) => t(`language.${value}`),
          audience: (value) => t(`audience.${value}`),
          source: (value) => t(`source.${value}`),
        },
        format,
      ),
    [t, format],
  );
  const rows = list.shown?.rows ?? [];
  const unfiltered = q === "" && !status && !language && !audience && !soon;
  const nothing = list.shown?.totalCount === 0 && unfiltered;
  const create = may("SUPPORT_MANAGE") ? (
    <Group gap={8}>
      <Button onClick={() => setCreating(true)}>{t("create")}</Button>
      <Button variant="default" onClick={() => void setState({ import: "files" })}>
        {t("import")}
      </Button>
    </Group>
  ) : null;
  const count = (matches: (row: (typeof rows)[number]) => boolean) => rows.filter(matches).length;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          list.error || nothing
            ? null
            : list.shown &&
              t("sentence", {
                count: list.shown.totalCount,
                changed: count((row) => row.status === "PUBLISHED" && row.version !== row.publishedVersion),
                expired: count((row) => row.status === "PUBLISHED" && row.isExpired),
              })
        }
        actions={nothing ? null : create}
      />
      <SupportSections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(articleAddress(row.id))}
        {...ordering}
        preamble={[
          [t("search"), q],
          [t("column.status"), status ? t(`status.${status}`) : t("anyStatus")],
          [t("column.language"), language ? t(`language.${language}`) : t("anyLanguage")],
          [t("column.audience"), audience ? t(`audience.${audience}`) : t("anyAudience")],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconBook2 size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={create}
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={720}
        controls={
          <>
            <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
            <FilterSelect
              label={t("column.status")}
              all={t("anyStatus")}
              values={statuses}
              nameOf={(value) => t(`status.${value}`)}
              value={status}
              onChange={(value) => void setState({ status: value })}
            />
            <FilterSelect
              label={t("column.language")}
              all={t("anyLanguage")}
              values={languages}
              nameOf={(value) => t(`language.${value}`)}
              value={language}
              onChange={(value) => void setState({ language: value })}
            />
            <FilterSelect
              label={t("column.audience")}
              all={t("anyAudience")}
              values={audiences}
              nameOf={(value) => t(`audience.${value}`)}
              value={audience}
              onChange={(value) => void setState({ audience: value })}
            />
            <Checkbox
              label={t("soon", { days: soonDays })}
              checked={soon}
              onChange={(event) => void setState({ soon: event.currentTarget.checked || null })}
            />
          </>
        }
      />
      {may("SUPPORT_MANAGE") ? <ImportPanel way={way} onWay={(next) => void setState({ import: next })} /> : null}
      {creating ? <NewArticleDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
