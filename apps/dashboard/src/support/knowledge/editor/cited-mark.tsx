"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CitedSentence } from "../article-address.ts";
import styles from "../knowledge.module.css";
import { findCited } from "./find-cited.ts";

/** The name that the style sheet knows marked text by. */
const highlightName = "cited-sentence";

interface CitedMarkProps {
  cited: CitedSentence;
  /** Drawn anew when it changes. */
  text: string;
  children: ReactNode;
}

/**
 * Shows an article with a cited sentence marked, and brings it into view once. The mark is a highlight beside the document, so that what
 * React has drawn stays as it is; where a browser has none, the sentence above tells what was cited.
 */
export function CitedMark({ cited: { text: sentence, startsAt }, text, children }: CitedMarkProps) {
  const t = useTranslations("articleEditor.cited");
  const box = useRef<HTMLDivElement>(null);
  const isShown = useRef(false);
  const [isThere, setThere] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are drawn, and the sentence stands elsewhere in them
  useEffect(() => {
    const range = box.current && rangeOf(box.current, { text: sentence, startsAt });
    setThere(range !== null);
    if (range === null) return;
    if ("highlights" in CSS) CSS.highlights.set(highlightName, new Highlight(range));
    if (!isShown.current) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    isShown.current = true;
    return () => void ("highlights" in CSS && CSS.highlights.delete(highlightName));
  }, [sentence, startsAt, text]);
  return (
    <>
      <p className={styles.cited} role="status">
        {isThere === null ? null : t(isThere ? "there" : "gone", { sentence })}
      </p>
      <div ref={box}>{children}</div>
    </>
  );
}

function rangeOf(box: HTMLElement, cited: CitedSentence): Range | null {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const found = findCited(nodes.map(({ data }) => data).join(""), cited);
  if (found === null) return null;
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const { length } = node.data;
    if (found.from >= before && found.from < before + length) range.setStart(node, found.from - before);
    if (found.to > before && found.to <= before + length) range.setEnd(node, found.to - before);
    before += length;
  }
  return range;
}
