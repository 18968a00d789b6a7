import type { EntityManager } from "typeorm";
import type { importFailures } from "./contract.ts";

/** Why a document makes no article. */
export type DocumentProblem = Extract<keyof typeof importFailures, `document.${string}`>;

/**
 * Makes an article of a document, such as a PDF, in the import's transaction. How documents are read is support's to know, so whoever
 * starts an import brings this along.
 */
export type TakeDocument = (
  db: EntityManager,
  document: { fileName: string; bytes: Uint8Array },
) => Promise<{ outcome: "created" | "updated" | "unchanged" } | { outcome: "refused"; problem: DocumentProblem }>;
