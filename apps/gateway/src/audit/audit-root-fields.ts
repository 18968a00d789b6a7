import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { RequestContext } from "../context.ts";
import { parseGlobalId } from "../node/global-id.ts";

/** Arguments that say how to ask, and change nothing. */
const aside = new Set(["idempotencyKey", "confirmation"]);

/**
 * Puts every field of Mutation through the audit log, and tells it what root field a query reads by: the one place that sees them
 * all, so that a new one cannot be forgotten.
 */
export function auditRootFields(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args: Record<string, unknown>, context: RequestContext, info) => {
      context.audit.readsBy(field.name);
      return context.audit.around({ action: field.name, ...tellArguments(args) }, context.door, async () =>
        resolve(source, args, context, info),
      );
    };
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      context.audit.readsBy(field.name);
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

/** The objects that a mutation's arguments name by id, and which fields they give; no values. */
export function tellArguments(args: Record<string, unknown>): { objects: string[]; fields: string[] } {
  const objects = new Set<string>();
  const fields = new Set<string>();
  const input = isObject(args.input) ? args.input : args;
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || aside.has(name)) continue;
    const named = (Array.isArray(value) ? value : [value]).map(objectOf);
    if (named.length > 0 && named.every((object) => object !== null)) for (const object of named) objects.add(object);
    else fields.add(name);
  }
  return { objects: [...objects], fields: [...fields].sort() };
}

/** `Type:key` of a public id; null where the value is none. */
function objectOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  try {
    const { type, key } = parseGlobalId(value, "id");
    return `${type}:${key}`;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
