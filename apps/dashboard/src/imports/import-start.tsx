"use client";
import { useMutation } from "@apollo/client/react";
import { Alert, Button, Progress, Select, Stack, Switch, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { IconFileText, IconFileTypeCsv } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "../format/use-format.ts";
import type { ImportKind } from "../gql/graphql.ts";
import { useAction } from "../states/use-action.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { importFields } from "./import-fields.ts";
import styles from "./imports.module.css";
import { importStartMutation } from "./imports.operations.ts";
import { readHeader } from "./read-header.ts";
import { uploadFile } from "./upload-file.ts";

interface ImportStartProps {
  /** What the viewer may bring in. */
  kinds: readonly ImportKind[];
  initialKind: ImportKind;
  onStarted: (importId: string) => void;
}

const largestFileBytes = 5 * 1024 ** 3;

/** Kind, file, columns, strictness; then the bytes go to the server as a stream. */
export function ImportStart({ kinds, initialKind, onStarted }: ImportStartProps) {
  const t = useTranslations("importStart");
  const kindNames = useTranslations("importKind");
  const format = useFormat();
  const { run, busy } = useAction();
  const [start] = useMutation(importStartMutation);
  const [kind, setKind] = useState(initialKind);
  const [file, setFile] = useState<File | null>(null);
  const [header, setHeader] = useState<string[]>([]);
  const [columns, setColumns] = useState<Record<string, string>>({});
  const [strict, setStrict] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  async function take(files: File[]) {
    const taken = files[0] ?? null;
    setFile(taken);
    setRefusal(null);
    setColumns({});
    setHeader(taken ? await readHeader(taken) : []);
  }

  async function begin() {
    if (!file) return;
    setRefusal(null);
    const mapped = Object.entries(columns).map(([field, column]) => ({ field, column }));
    const input = { kind, fileName: file.name, strict, columns: mapped.length > 0 ? mapped : null };
    const payload = await run(async () => (await start({ variables: { input } })).data?.importStart);
    if (!payload?.import?.uploadUrl) return;
    setSent(0);
    const refused = await uploadFile(payload.import.uploadUrl, file, setSent, leaving.current.signal);
    setSent(null);
    if (refused) setRefusal(refused.requestId ? t("refusedWithId", { id: refused.requestId }) : t("refused"));
    else onStarted(payload.import.id);
  }

  // A document is one article, whole or not at all.
  const hasRows = importFields[kind].length > 0;
  return (
    <Stack gap={16}>
      <Select
        label={t("kind")}
        data={kinds.map((value) => ({ value, label: kindNames(value) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value ?? kind)}
        description={t(`hint.${kind}`)}
      />
      <Dropzone
        onDrop={(files) => void take(files)}
        onReject={() => setRefusal(t("tooLarge"))}
        multiple={false}
        maxSize={largestFileBytes}
        inputProps={{ "aria-label": t("file") }}
        aria-label={t("file")}
      >
        <div className={styles.drop}>
          {hasRows ? (
            <IconFileTypeCsv size={28} stroke={1.4} aria-hidden />
          ) : (
            <IconFileText size={28} stroke={1.4} aria-hidden />
          )}
          <div>
            <Text size="sm" c="var(--bw-text)">
              {file ? file.name : t("drop")}
            </Text>
            <Text size="xs" className="muted">
              {file ? t("size", { size: format.compact(file.size) }) : t(hasRows ? "formats" : "documents")}
            </Text>
          </div>
        </div>
      </Dropzone>
      {header.length > 0 && hasRows ? (
        <ColumnMapping kind={kind} header={header} columns={columns} onChange={setColumns} />
      ) : null}
      {hasRows ? (
        <Switch
          label={t("strict")}
          description={t("strictText")}
          checked={strict}
          onChange={(event) => setStrict(event.currentTarget.checked)}
        />
      ) : null}
      {refusal ? (
        <Alert color="red" variant="outline" role="alert">
          {refusal}
        </Alert>
      ) : null}
      {sent !== null ? (
        <div>
          <Text size="xs" className="muted" aria-live="polite">
            {t("sending", { share: format.share(sent) })}
          </Text>
          <Progress value={sent * 100} aria-label={t("sendingLabel")} />
        </div>
      ) : null}
      <Button onClick={() => void begin()} disabled={!file} loading={busy || sent !== null}>
        {t("begin")}
      </Button>
    </Stack>
  );
}
