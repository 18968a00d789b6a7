"use client";
import { useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CampaignUpdateMutation } from "../../gql/graphql.ts";
import { describeProblem, type ProblemKind } from "../../graphql/problem.ts";
import type { Refusal } from "../../states/use-action.ts";
import { campaignUpdateMutation } from "../campaigns.operations.ts";
import { type Contents, unsaved } from "./draft.ts";

/** Milliseconds of rest after which what was typed is saved. */
const restMilliseconds = 700;

export type Conflict = NonNullable<CampaignUpdateMutation["campaignUpdate"]["conflict"]>;

export type SaveState = "saved" | "saving" | "unsaved" | "refused" | "conflict" | "failed";

interface AutosaveOptions {
  campaignId: string;
  /** What was read, and its version. */
  initial: { contents: Contents; version: number };
  contents: Contents;
}

/**
 * Saves what is typed, a moment after it rests, field by field: only what was changed is sent, under the version that it rests on. Where
 * somebody else was faster nothing is overwritten, and saving stands still until a person has decided.
 */
export function useAutosave({ campaignId, initial, contents }: AutosaveOptions) {
  const [update] = useMutation(campaignUpdateMutation, { refetchQueries: ["Campaign", "CampaignReach"] });
  const [state, setState] = useState<SaveState>("saved");
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<ProblemKind | null>(null);
  const saved = useRef(initial.contents);
  const version = useRef(initial.version);
  const sending = useRef(false);
  const latest = useRef(contents);
  latest.current = contents;

  const save = useCallback(async () => {
    const now = latest.current;
    const changes = unsaved(saved.current, now);
    if (sending.current || Object.keys(changes).length === 0) return;
    sending.current = true;
    setState("saving");
    try {
      const input = { campaignId, version: version.current, ...changes };
      const done = (await update({ variables: { input } })).data?.campaignUpdate;
      setProblem(null);
      setRefusals(done?.conflict ? [] : (done?.userErrors ?? []));
      setConflict(done?.conflict ?? null);
      if (done?.campaign) {
        version.current = done.campaign.version;
        saved.current = now;
        setState("saved");
      } else setState(done?.conflict ? "conflict" : "refused");
    } catch (error) {
      setProblem(describeProblem(error).kind);
      setState("failed");
    } finally {
      sending.current = false;
    }
  }, [campaignId, update]);

  useEffect(() => {
    if (conflict || Object.keys(unsaved(saved.current, contents)).length === 0) return;
    setState((before) => (before === "saving" ? before : "unsaved"));
    const timer = setTimeout(() => void save(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [contents, conflict, save]);

  // What was typed while a save was under way is saved after it.
  useEffect(() => {
    if (state === "saved" && Object.keys(unsaved(saved.current, latest.current)).length > 0) void save();
  }, [state, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (Object.keys(unsaved(saved.current, latest.current)).length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

  return {
    state,
    refusals,
    conflict,
    problem,
    save,
    /** Goes on from what others did, with what is typed here on top of it. */
    keepMine: () => {
      if (!conflict) return;
      version.current = conflict.version;
      setConflict(null);
      setState("unsaved");
    },
  };
}
