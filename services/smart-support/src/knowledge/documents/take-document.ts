import type { EntityManager } from "typeorm";
import { takeArticle } from "../take-articles.ts";
import { type DocumentProblem, DocumentRefused, type ReadDocument } from "./document.ts";
import { readApart } from "./read-apart.ts";

type TakenDocument =
  | { outcome: "created" | "updated" | "unchanged" }
  | { outcome: "refused"; problem: DocumentProblem };

/** Makes an article of a document. One of the same name becomes what the document says now, and keeps what they share. */
export async function takeDocument(
  db: EntityManager,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<TakenDocument> {
  const read = await readOrRefuse(fileName, bytes);
  if (typeof read === "string") return { outcome: "refused", problem: read };
  const { kind, title, body } = read;
  const source = { externalId: fileName, kind, url: null };
  const taken = await takeArticle(db, { source, title, body, locale: null, audience: null, expiresOn: null }, null);
  if (typeof taken === "string") return { outcome: taken };
  return {
    outcome: "refused",
    problem: taken.refused.code === "article.body-empty" ? "document.empty" : "document.too-large",
  };
}

async function readOrRefuse(fileName: string, bytes: Uint8Array): Promise<ReadDocument | DocumentProblem> {
  try {
    return await readApart(fileName, bytes);
  } catch (error) {
    if (error instanceof DocumentRefused) return error.problem;
    throw error;
  }
}
