"use client";
import { Button, SegmentedControl, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ImportKind } from "../../../gql/graphql.ts";
import { ImportDetail } from "../../../imports/import-detail.tsx";
import { ImportStart } from "../../../imports/import-start.tsx";
import { SidePanel } from "../../../states/side-panel.tsx";
import { SiteList } from "./site-list.tsx";

export const importWays = ["files", "site"] as const;
export type ImportWay = (typeof importWays)[number];

/** Kinds of file that become articles. */
const kinds: readonly ImportKind[] = ["ARTICLES", "QUESTION_ANSWERS"];

interface ImportPanelProps {
  /** Null while it is closed. */
  way: ImportWay | null;
  onWay: (way: ImportWay | null) => void;
}

/** Brings in articles, from files or from the organisation's own site, and shows what became of them. */
export function ImportPanel({ way, onWay }: ImportPanelProps) {
  const t = useTranslations("knowledgeImport");
  const [importId, setImportId] = useState<string | null>(null);
  return (
    <SidePanel opened={way !== null} onClose={() => onWay(null)} width={760} title={t("title")}>
      <Stack gap={16}>
        <SegmentedControl
          aria-label={t("way")}
          data={importWays.map((value) => ({ value, label: t(value) }))}
          value={way ?? "files"}
          onChange={onWay}
        />
        {way === "site" ? <SiteList /> : null}
        {way === "files" && importId === null ? (
          <ImportStart kinds={kinds} initialKind="ARTICLES" onStarted={setImportId} />
        ) : null}
        {way === "files" && importId !== null ? (
          <>
            <ImportDetail importId={importId} />
            <Button variant="default" onClick={() => setImportId(null)}>
              {t("another")}
            </Button>
          </>
        ) : null}
      </Stack>
    </SidePanel>
  );
}
