"use client";
import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SegmentFactsFragment } from "../../gql/graphql.ts";
import { ownAddress } from "../../imports/upload-file.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { useAction } from "../../states/use-action.ts";
import { useFormAction } from "../../states/use-form-action.ts";
import { draftOf, emptyGroup } from "./draft.ts";
import { SegmentBuilder, type SegmentDraft } from "./segment-builder.tsx";
import { segmentArchiveMutation, segmentRestoreMutation, segmentUpdateMutation } from "./segments.operations.ts";

const refetchQueries = ["Segment", "SegmentMembers", "Segments"];

/** Changes a segment under the version that is seen, puts it away, takes it back, and gives its members out. */
export function SegmentEditor({ segment }: { segment: SegmentFactsFragment }) {
  const t = useTranslations("segmentBuilder");
  const { may } = useViewer();
  const mayManage = may("SEGMENTS_MANAGE");
  const { run, busy, errorOf } = useFormAction(["name", "description"]);
  const other = useAction();
  const [update] = useMutation(segmentUpdateMutation, { refetchQueries });
  const [archive] = useMutation(segmentArchiveMutation, { refetchQueries });
  const [restore] = useMutation(segmentRestoreMutation, { refetchQueries });
  const { id: segmentId, version } = segment;
  const [initial] = useState(() => ({
    name: segment.name,
    description: segment.description ?? "",
    draft: draftOf(segment.predicate) ?? emptyGroup(),
  }));

  async function save(draft: SegmentDraft) {
    const input = { segmentId, version, ...draft };
    await run(async () => (await update({ variables: { input } })).data?.segmentUpdate, t("saved"));
  }

  const putAway = () =>
    other.run(
      async () => (await archive({ variables: { input: { segmentId, version } } })).data?.segmentArchive,
      t("archived"),
    );
  const takeBack = () =>
    other.run(async () => (await restore({ variables: { input: { segmentId } } })).data?.segmentRestore, t("restored"));

  return (
    <SegmentBuilder
      segmentId={segmentId}
      initial={initial}
      errorOf={errorOf}
      busy={busy}
      readOnly={!mayManage || segment.archivedAt !== null}
      onSave={(draft) => void save(draft)}
      actions={
        <>
          {segment.archivedAt ? null : (
            <Button
              component="a"
              href={ownAddress(segment.csvUrl)}
              download
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
            >
              {t("export")}
            </Button>
          )}
          {mayManage ? (
            <Button
              variant="subtle"
              color="gray"
              loading={other.busy}
              onClick={() => void (segment.archivedAt ? takeBack() : putAway())}
            >
              {segment.archivedAt ? t("restore") : t("archive")}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
