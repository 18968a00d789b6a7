"use client";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { fresh } from "../graphql/fresh.ts";
import { EmptyState } from "../states/empty-state.tsx";
import type { Column } from "../table/column.ts";
import { PagedTable } from "../table/paged-table.tsx";
import { usePagedList } from "../table/use-paged-list.ts";
import { ExceptionActLink } from "./exception-act-link.tsx";
import { ExceptionKinds, exceptionKinds } from "./exception-kinds.tsx";
import { type ExceptionRow, ExceptionSubject, exceptionAddress, exceptionName } from "./exception-subject.tsx";
import { ExceptionTag } from "./exception-tag.tsx";
import { exceptionsQuery } from "./inventory.operations.ts";
import { InventorySections } from "./inventory-sections.tsx";

const pageSize = 50;

/** Everything about stock that needs a person, most money first. */
export function ExceptionsPage() {
  const t = useTranslations("exceptions");
  const kindNames = useTranslations("exceptionKind");
  const format = useFormat();
  const router = useRouter();
  const [kind, setKind] = useQueryState("kind", parseAsStringLiteral(exceptionKinds));
  const list = usePagedList(exceptionsQuery, "inventoryExceptions", {
    ...fresh,
    variables: { filter: { kinds: kind ? [kind] : null }, first: pageSize },
  });
  const { shown, error } = list;
  const columns = useMemo(
    (): Column<ExceptionRow>[] => [
      {
        id: "subject",
        header: t("column.subject"),
        value: exceptionName,
        cell: (row) => <ExceptionSubject exception={row} />,
        sortable: false,
        card: "title",
      },
      {
        id: "kind",
        header: t("column.kind"),
        value: (row) => kindNames(row.kind),
        cell: (row) => <ExceptionTag kind={row.kind} />,
        sortable: false,
      },
      { id: "what", header: t("column.what"), value: (row) => row.remark.text, sortable: false },
      {
        id: "due",
        header: t("column.due"),
        value: (row) => row.dueOn,
        cell: (row) => (row.dueOn ? format.day(row.dueOn) : "–"),
        sortable: false,
      },
      {
        id: "amount",
        header: t("column.amount"),
        value: (row) => Number(row.amount.amount),
        cell: (row) => format.amount(row.amount.amount, row.amount.currency),
        numeric: true,
        sortable: false,
      },
      {
        id: "act",
        header: t("column.act"),
        value: () => null,
        cell: (row) => <ExceptionActLink exception={row} />,
        sortable: false,
        exported: false,
        card: "foot",
        width: "1px",
      },
      {
        id: "since",
        header: t("column.since"),
        value: (row) => row.firstSeenAt,
        cell: (row) => format.ago(row.firstSeenAt),
        sortable: false,
        optional: true,
      },
    ],
    [t, kindNames, format],
  );
  const nothing = shown?.totalCount === 0 && kind === null;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={error || nothing ? null : shown && t("sentence", { count: shown.totalCount })}
      />
      <InventorySections />
      <ExceptionKinds chosen={kind} onChoose={(value) => void setKind(value)} />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => {
          const address = exceptionAddress(row);
          if (address) router.push(address);
        }}
        preamble={[[t("column.kind"), kind ? kindNames(kind) : t("allKinds")]]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconAlertTriangle size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={720}
      />
    </>
  );
}
