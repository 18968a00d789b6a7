"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconDatabaseImport, IconUpload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { DataSections } from "../integrations/data-sections.tsx";
import { useViewer } from "../session/use-viewer.ts";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { SidePanel } from "../states/side-panel.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { ImportDetail } from "./import-detail.tsx";
import { importKinds } from "./import-fields.ts";
import { ImportStart } from "./import-start.tsx";
import { ImportWatch } from "./import-watch.tsx";
import { importsQuery } from "./imports.operations.ts";
import { ImportsTable } from "./imports-table.tsx";

/** What has come in, what was refused, and the way to bring in more. */
export function ImportsPage() {
  const t = useTranslations("imports");
  const format = useFormat();
  const { viewer } = useViewer();
  const kinds = viewer?.importKinds ?? [];
  const [address, setAddress] = useQueryStates({
    new: parseAsBoolean.withDefault(false),
    kind: parseAsStringLiteral(importKinds),
    import: parseAsString,
  });
  const { data, error, refetch } = useQuery(importsQuery);
  const imports = data?.imports.nodes;
  const active = imports?.filter((item) => item.status === "RUNNING" || item.status === "QUEUED") ?? [];
  const last = imports?.find((item) => item.status === "COMPLETED");
  const open = () => void setAddress({ new: true });
  const mayStart = kinds.length > 0;
  const start = mayStart ? (
    <Button leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} onClick={open}>
      {t("start")}
    </Button>
  ) : null;

  function sentence() {
    if (!imports) return error ? null : undefined;
    if (imports.length === 0) return t("empty.sentence");
    if (active.length > 0) return t("sentence.running", { count: active.length });
    if (!last) return t("sentence.none");
    return t("sentence.last", {
      file: last.fileName,
      accepted: last.rowsAccepted,
      rejected: last.rowsRejected,
      ago: format.ago(last.finishedAt ?? last.createdAt),
    });
  }

  return (
    <>
      <DataSections />
      <PageHead title={t("title")} sentence={sentence()} actions={imports && imports.length > 0 ? start : null} />
      {active.map((item) => (
        <ImportWatch key={item.id} importId={item.id} />
      ))}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !imports ? (
        <TableSkeleton />
      ) : imports.length === 0 ? (
        <EmptyState
          icon={<IconDatabaseImport size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={start}
        />
      ) : (
        <ImportsTable
          imports={imports}
          totalCount={data?.imports.totalCount ?? 0}
          onOpen={(id) => void setAddress({ import: id })}
        />
      )}
      <SidePanel
        opened={address.new && mayStart}
        onClose={() => void setAddress({ new: null, kind: null })}
        width={480}
        title={t("start")}
      >
        <ImportStart
          kinds={kinds}
          initialKind={
            [address.kind, "ORDERS" as const].find((kind) => kind !== null && kinds.includes(kind)) ?? kinds[0]!
          }
          onStarted={(id) => {
            void refetch();
            void setAddress({ new: null, kind: null, import: id });
          }}
        />
      </SidePanel>
      <SidePanel
        opened={address.import !== null}
        onClose={() => void setAddress({ import: null })}
        width={720}
        title={t("detail")}
      >
        {address.import ? <ImportDetail importId={address.import} /> : null}
      </SidePanel>
    </>
  );
}
