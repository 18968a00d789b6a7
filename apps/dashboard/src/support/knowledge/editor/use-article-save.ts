"use client";
import { useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ArticleFactsFragment } from "../../../gql/graphql.ts";
import { articleUpdateMutation } from "../knowledge.operations.ts";

/** Milliseconds of rest after which what was typed is saved. */
const restMilliseconds = 1_000;

/** What is edited of an article. */
export type ArticleWords = Pick<ArticleFactsFragment, "title" | "language" | "audience" | "expiresOn"> & {
  body: string;
};

export type ArticleSaveState = "saved" | "saving" | "unsaved" | "refused" | "conflict" | "failed";

interface SaveOptions {
  articleId: string;
  /** What was read, and its version. */
  initial: { words: ArticleWords; version: number };
  words: ArticleWords;
  /** Whether the reader may save. */
  enabled: boolean;
}

/** What differs from what the server has. */
function changesOf(saved: ArticleWords, words: ArticleWords): Partial<ArticleWords> {
  const keys = Object.keys(words) as (keyof ArticleWords)[];
  return Object.fromEntries(keys.filter((key) => saved[key] !== words[key]).map((key) => [key, words[key]]));
}

/**
 * Saves what is typed, a moment after it rests, under the version that it rests on. Where somebody else was faster nothing is
 * overwritten, and saving stands still until a person has decided.
 */
export function useArticleSave({ articleId, initial, words, enabled }: SaveOptions) {
  const [update] = useMutation(articleUpdateMutation, { refetchQueries: ["Article"] });
  const [state, setState] = useState<ArticleSaveState>("saved");
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [theirs, setTheirs] = useState<number | null>(null);
  const saved = useRef(initial.words);
  const version = useRef(initial.version);
  const sending = useRef(false);
  const latest = useRef(words);
  latest.current = words;
  const isBehind = useCallback(() => Object.keys(changesOf(saved.current, latest.current)).length > 0, []);

  const save = useCallback(async () => {
    const now = latest.current;
    if (sending.current || !isBehind()) return;
    sending.current = true;
    setState("saving");
    try {
      const input = { articleId, version: version.current, ...changesOf(saved.current, now) };
      const done = (await update({ variables: { input } })).data?.articleUpdate;
      setRefusals(done?.userErrors.map(({ message }) => message) ?? []);
      setTheirs(done?.currentVersion ?? null);
      if (done?.article) {
        version.current = done.article.version;
        saved.current = now;
        setState("saved");
      } else setState(done?.currentVersion ? "conflict" : "refused");
    } catch {
      setState("failed");
    } finally {
      sending.current = false;
    }
  }, [articleId, update, isBehind]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `words` starts the wait anew with each letter
  useEffect(() => {
    if (!enabled || theirs !== null || !isBehind()) return;
    setState((before) => (before === "saving" ? before : "unsaved"));
    const timer = setTimeout(() => void save(), restMilliseconds);
    return () => clearTimeout(timer);
  }, [words, enabled, theirs, save, isBehind]);

  // What was typed while a save was under way is saved after it.
  useEffect(() => {
    if (state === "saved" && isBehind()) void save();
  }, [state, save, isBehind]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isBehind()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isBehind]);

  return {
    state,
    refusals,
    save,
    /** The version that somebody else wrote meanwhile; null where nobody did. */
    theirs,
    /** The version that the server has of what is typed here. */
    version: () => version.current,
    /** Saves what is typed here on top of what others wrote, which stays among the versions. */
    keepMine: () => {
      if (theirs === null) return;
      version.current = theirs;
      setTheirs(null);
      setState("unsaved");
    },
  };
}
