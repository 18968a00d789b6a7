import { permissions } from "@bellwether/schema/contracts/permissions";
import { describe, expect, it } from "@jest/globals";
import { getMetadataStorage } from "type-graphql";
import { publicSchema } from "./public-schema.ts";

/** Root fields that ask for nothing but valid credentials before they look at what they were given, each with the reason. */
const openToEveryCaller: Record<string, string> = {
  "Query.viewer": "Everybody may ask who they are.",
  "Query.node": "What an id may be read with depends on its type, and is asked for there.",
  "Mutation.importStart": "What may be imported depends on the kind of file, and is asked for there.",
  "Mutation.importCancel": "What may be stopped depends on the kind of file, and is asked for there.",
};

describe("the public schema", () => {
  it("has a permission on every root field", async () => {
    const schema = await publicSchema();
    const storage = getMetadataStorage();
    const declared = new Map<string, readonly unknown[] | undefined>();
    for (const [type, handlers] of [
      ["Query", storage.queries],
      ["Mutation", storage.mutations],
      ["Subscription", storage.subscriptions],
    ] as const)
      for (const handler of handlers) declared.set(`${type}.${handler.schemaName}`, handler.roles);

    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect(fields.length).toBeGreaterThan(30);
    const without = fields.filter((field) => {
      const needed = declared.get(field);
      if (needed === undefined) return true;
      if (needed.length === 0) return !(field in openToEveryCaller);
      return !needed.every((permission) => (permissions as readonly unknown[]).includes(permission));
    });
    expect(without).toEqual([]);
    expect(Object.keys(openToEveryCaller).filter((field) => !fields.includes(field))).toEqual([]);
  });

  it("describes every type, field, argument and value in a sentence", async () => {
    const schema = await publicSchema();
    const silent: string[] = [];
    const look = (name: string, described: { description?: string | null }) => {
      if (!described.description?.trim()) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || ["Query", "Mutation", "Subscription"].includes(type.name)) continue;
      look(type.name, type);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__")) continue;
      if ("getValues" in type) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!("getFields" in type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if (!("args" in field)) continue;
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(silent).toEqual([]);
  });
});
