"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import { type GroupDraft, predicateOf, problemsByKey } from "./draft.ts";
import { segmentPreviewQuery } from "./segments.operations.ts";

/** Milliseconds of rest before whoever matches is counted anew. */
const restMilliseconds = 400;

/**
 * Whom conditions take in now, counted as they are edited.
 *
 * @param segmentId the segment that is changed, which must not ask about itself; null for none
 */
export function useSegmentPreview(draft: GroupDraft, segmentId: string | null) {
  const predicate = useMemo(() => predicateOf(draft), [draft]);
  const [asked] = useDebouncedValue(predicate, restMilliseconds);
  const empty = draft.parts.length === 0;
  const { data, previousData, error, loading, refetch } = useQuery(segmentPreviewQuery, {
    variables: { predicate: asked, segmentId },
    skip: empty,
    fetchPolicy: "network-only",
  });
  // What is said of other conditions than these would stand at the wrong ones.
  const settled = asked === predicate && data !== undefined;
  return {
    predicate,
    empty,
    preview: (data ?? previousData)?.segmentPreview,
    /** What is wrong with the conditions, by the key of the part. */
    problems: settled ? problemsByKey(draft, data.segmentPreview.userErrors) : new Map<string, string>(),
    busy: loading || asked !== predicate,
    error,
    retry: () => void refetch(),
  };
}
