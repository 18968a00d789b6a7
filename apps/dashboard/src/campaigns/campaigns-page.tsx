"use client";
import { Button } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { AdSections } from "../ads/ad-sections.tsx";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { fresh } from "../graphql/fresh.ts";
import { useViewer } from "../session/use-viewer.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { FilterSelect } from "../table/filter-select.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { among, nothingSelected } from "../table/selection.ts";
import { useListOrder } from "../table/use-list-order.ts";
import { usePagedList } from "../table/use-paged-list.ts";
import { campaignAddress } from "./campaign-address.ts";
import { CampaignBulkBar } from "./campaign-bulk-bar.tsx";
import { campaignColumns, campaignOrderFields } from "./campaign-columns.tsx";
import { campaignsQuery } from "./campaigns.operations.ts";
import { NewCampaignDialog } from "./new-campaign-dialog.tsx";
import { SavedViewsMenu } from "./saved-views-menu.tsx";

const statuses = ["DRAFT", "SCHEDULED", "RUNNING", "PAUSED", "ENDED", "ARCHIVED"] as const;
const sources = ["BELLWETHER", "IMPORTED"] as const;
const objectives = ["AWARENESS", "TRAFFIC", "LEADS", "SALES", "RETENTION", "OTHER"] as const;

/** All campaigns: those planned here and those that ad platforms run. */
export function CampaignsPage() {
  const t = useTranslations("campaigns");
  const format = useFormat();
  const router = useRouter();
  const { may } = useViewer();
  const [creating, setCreating] = useState(false);
  const [selection, setSelection] = useState(nothingSelected);
  const [{ q, status, source, objective }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    status: parseAsStringLiteral(statuses),
    source: parseAsStringLiteral(sources),
    objective: parseAsStringLiteral(objectives),
  });
  const { order, table: ordering } = useListOrder(campaignOrderFields, { id: "updated", desc: true });
  const list = usePagedList(campaignsQuery, "campaigns", {
    ...fresh,
    variables: {
      filter: {
        search: q || null,
        statuses: status ? [status] : null,
        source,
        objectives: objective ? [objective] : null,
      },
      order,
    },
  });
  const columns = useMemo(
    () =>
      campaignColumns(
        {
          column: (name) => t(`column.${name}`),
          status: (name) => t(`status.${name}`),
          objective: (name) => t(`objective.${name}`),
          channel: (name) => t(`channel.${name}`),
          outOn: (day) => t("outOn", { day }),
        },
        format,
      ),
    [t, format],
  );
  const rows = list.shown?.rows ?? [];
  const ticked = among(
    selection,
    rows.map(({ id }) => id),
  );
  const chosen = rows.filter(({ id }) => ticked.ids.has(id));
  const unfiltered = q === "" && status === null && source === null && objective === null;
  const nothing = list.shown?.totalCount === 0 && unfiltered;
  const mayManage = may("CAMPAIGNS_MANAGE");
  const create = mayManage ? <Button onClick={() => setCreating(true)}>{t("create")}</Button> : null;
  const running = rows.filter((row) => row.status === "RUNNING").length;
  const risky = rows.filter(({ stockRisks }) => stockRisks.length > 0).length;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          list.error || nothing ? null : list.shown && t("sentence", { count: list.shown.totalCount, running, risky })
        }
        actions={nothing ? null : create}
      />
      <AdSections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(campaignAddress(row.id))}
        {...ordering}
        preamble={[
          [t("search"), q],
          [t("column.status"), status ? t(`status.${status}`) : t("all")],
          [t("column.objective"), objective ? t(`objective.${objective}`) : t("all")],
        ]}
        {...(mayManage
          ? { selecting: { selection: ticked, onChange: setSelection, nameOf: (row: { name: string }) => row.name } }
          : {})}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconSpeakerphone size={24} stroke={1.5} />}
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
              label={t("column.objective")}
              all={t("anyObjective")}
              values={objectives}
              nameOf={(value) => t(`objective.${value}`)}
              value={objective}
              onChange={(value) => void setState({ objective: value })}
            />
            <FilterSelect
              label={t("source")}
              all={t("anySource")}
              values={sources}
              nameOf={(value) => t(`sourceName.${value}`)}
              value={source}
              onChange={(value) => void setState({ source: value })}
            />
            <SavedViewsMenu list="campaigns" />
          </>
        }
      />
      {chosen.length > 0 ? <CampaignBulkBar campaigns={chosen} onClear={() => setSelection(nothingSelected)} /> : null}
      {creating ? <NewCampaignDialog onClose={() => setCreating(false)} /> : null}
    </>
  );
}
