import DataLoader from "dataloader";
import type { RequestContext } from "../context.ts";
import type { Author } from "./author.type.ts";

type AuthorContext = Pick<RequestContext, "services" | "caller">;

/** One loader a request: people and keys lie behind the sign-in library's connection, not the request's snapshot. */
const loaders = new WeakMap<AuthorContext, DataLoader<string, Author>>();

/** Who stands behind what a record keeps of its author; null where it keeps none. */
export async function authorOf(reference: string | null, context: AuthorContext): Promise<Author | null> {
  if (reference === null) return null;
  let loader = loaders.get(context);
  if (loader === undefined) {
    const { people } = context.services;
    const { tenantId } = context.caller;
    loader = new DataLoader(async (references) => {
      const known = new Map((await people.authors(tenantId, references)).map((author) => [author.reference, author]));
      return references.map((one) => known.get(one) ?? { kind: "FORMER", reference: one, name: null });
    });
    loaders.set(context, loader);
  }
  return loader.load(reference);
}
