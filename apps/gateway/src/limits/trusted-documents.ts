import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { GraphQLError } from "graphql";
import { z } from "zod";

/** What a client sent: a whole document, or the id of a registered one. */
export interface RequestedDocument {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

const persistedQuery = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });
const registry = z.record(z.string(), z.string());

/** The operations that were registered beforehand, by the SHA-256 of their text. */
export class TrustedDocuments {
  private readonly byId: ReadonlyMap<string, string>;
  private readonly texts: ReadonlySet<string>;

  constructor(
    documents: Readonly<Record<string, string>>,
    private readonly mode: "off" | "only",
  ) {
    // Ids are also taken by the hash of the text, whatever the generator of the file has used.
    const entries = Object.entries(documents).flatMap(([id, text]) => [
      [id, text] as const,
      [sha256(text), text] as const,
    ]);
    this.byId = new Map(entries);
    this.texts = new Set(Object.values(documents));
  }

  /**
   * The text to execute; undefined when the client sent neither text nor id, which the server then says.
   *
   * @throws GraphQLError when the id is not registered, or when only registered operations are answered and this is none.
   */
  resolve(request: RequestedDocument): string | undefined {
    const id = requestedId(request);
    const query = typeof request.query === "string" && request.query !== "" ? request.query : undefined;
    if (query === undefined && id !== undefined) {
      const text = this.byId.get(id);
      if (text === undefined)
        throw refused(`No operation is registered under the id ${id}.`, "PERSISTED_QUERY_NOT_FOUND", 400);
      return text;
    }
    if (this.mode === "only" && query !== undefined && !this.texts.has(query))
      throw refused("Only registered operations are answered here (TRUSTED_DOCUMENTS=only).", "FORBIDDEN", 403);
    return query;
  }
}

/**
 * Reads the file of registered operations. Without it there are none, which is an error only where nothing else is answered.
 *
 * @throws Error when the file is needed and absent, or is not a JSON object of texts.
 */
export async function readTrustedDocuments(path: string, mode: "off" | "only"): Promise<TrustedDocuments> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (mode === "only") throw new Error(`TRUSTED_DOCUMENTS=only needs the file ${path}.`, { cause: error });
    return new TrustedDocuments({}, mode);
  }
  return new TrustedDocuments(registry.parse(JSON.parse(text)), mode);
}

function requestedId({ documentId, extensions }: RequestedDocument): string | undefined {
  if (typeof documentId === "string") return documentId.replace(/^sha256:/, "");
  const persisted = persistedQuery.safeParse(extensions);
  return persisted.success ? persisted.data.persistedQuery.sha256Hash : undefined;
}

function refused(message: string, code: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
