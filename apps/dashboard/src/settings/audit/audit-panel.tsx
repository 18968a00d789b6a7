"use client";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { AuditKind, AuditLogQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag, type Tone } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import styles from "../settings.module.css";
import { auditLogQuery } from "./audit.operations.ts";
import { AuditCheck } from "./audit-check.tsx";

type Line = AuditLogQuery["auditLog"]["nodes"][number] & { id: string };

const kinds = ["READ", "CHANGE", "REFUSAL"] as const satisfies readonly AuditKind[];
const tones: Record<AuditKind, Tone> = { READ: "plain", CHANGE: "accent", REFUSAL: "warn" };

/** Who read what is known of people, and who changed what; and whether the log is as it was written. */
export function AuditPanel() {
  const t = useTranslations("audit");
  const format = useFormat();
  const [kind, setKind] = useQueryState("kind", parseAsStringLiteral(kinds));
  const list = usePagedList(auditLogQuery, "auditLog", {
    ...fresh,
    variables: { filter: { kinds: kind ? [kind] : null } },
  });
  const columns = useMemo((): Column<Line>[] => {
    const column = (id: "when" | "who" | "kind" | "action" | "about" | "fields") => ({
      id,
      header: t(`column.${id}`),
      sortable: false,
    });
    return [
      {
        ...column("when"),
        value: (row) => row.occurredAt,
        cell: (row) => format.instant(row.occurredAt),
        card: "title",
      },
      {
        ...column("who"),
        value: (row) => (row.actor ? (row.actor.name ?? t("former")) : t("platform")),
      },
      {
        ...column("kind"),
        value: (row) => t(`kind.${row.kind}`),
        cell: (row) => <Tag tone={tones[row.kind]}>{t(`kind.${row.kind}`)}</Tag>,
      },
      { ...column("action"), value: (row) => row.action, cell: (row) => <code>{row.action}</code> },
      { ...column("about"), value: (row) => row.objectCount, numeric: true },
      { ...column("fields"), value: (row) => row.fields.join(", ") },
    ];
  }, [t, format]);
  const shown = list.shown && { ...list.shown, rows: list.shown.rows.map((row) => ({ ...row, id: row.sequence })) };
  return (
    <div className={styles.stack}>
      <AuditCheck />
      <PagedTable
        list={{ ...list, shown }}
        name={t("title")}
        columns={columns}
        empty={shown?.totalCount === 0 && kind === null ? <Panel>{t("none")}</Panel> : null}
        nothing={t("nothing")}
        controls={
          <FilterSelect
            label={t("column.kind")}
            all={t("allKinds")}
            values={kinds}
            nameOf={(value) => t(`kind.${value}`)}
            value={kind}
            onChange={(value) => void setKind(value)}
          />
        }
      />
    </div>
  );
}
