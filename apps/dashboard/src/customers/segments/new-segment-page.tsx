"use client";
import { useMutation } from "@apollo/client/react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHead } from "../../frame/page-head.tsx";
import { useFormAction } from "../../states/use-form-action.ts";
import { emptyGroup } from "./draft.ts";
import { segmentAddress } from "./segment-address.ts";
import { SegmentBuilder, type SegmentDraft } from "./segment-builder.tsx";
import { segmentCreateMutation } from "./segments.operations.ts";

/** Makes a segment. */
export function NewSegmentPage() {
  const t = useTranslations("segmentBuilder");
  const list = useTranslations("segments");
  const router = useRouter();
  const { run, busy, errorOf } = useFormAction(["name", "description"]);
  const [create] = useMutation(segmentCreateMutation, { refetchQueries: ["Segments"] });
  const [initial] = useState(() => ({ name: "", description: "", draft: emptyGroup() }));

  async function save(input: SegmentDraft) {
    const payload = await run(async () => (await create({ variables: { input } })).data?.segmentCreate, t("saved"));
    if (payload?.segment) router.push(segmentAddress(payload.segment.id));
  }

  return (
    <>
      <PageHead
        crumbs={<Link href="/customers/segments">{list("title")}</Link>}
        title={t("newTitle")}
        sentence={t("newSentence")}
      />
      <SegmentBuilder
        segmentId={null}
        initial={initial}
        errorOf={errorOf}
        busy={busy}
        readOnly={false}
        onSave={(draft) => void save(draft)}
      />
    </>
  );
}
