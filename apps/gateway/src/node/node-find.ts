import type { Permission } from "@bellwether/schema/contracts/permissions";
import { GraphQLError } from "graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { forecastByKey } from "../demand/demand-forecast.loader.ts";
import { importByKey } from "../imports/import.loader.ts";
import { jobByKey } from "../jobs/job.loader.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { orderByKey } from "../orders/order.loader.ts";
import { toApiKey } from "../settings/api-key.type.ts";
import { toMember } from "../settings/member.type.ts";
import { organisationByKey } from "../settings/organisation.loader.ts";
import type { GlobalId, NodeTypeName } from "./global-id.ts";
import type { Node } from "./node.type.ts";

/** How an object of one type is found, and what the caller must be allowed to. */
interface NodeSource {
  /** Null: whoever has valid credentials. */
  permission: Permission | null;
  find(key: string, context: RequestContext): Promise<Node | null>;
}

const sources: Record<NodeTypeName, NodeSource> = {
  Organisation: { permission: null, find: (key, { loaders }) => loaders.of(organisationByKey).load(key) },
  Member: {
    permission: "members:manage",
    find: async (key, { services, caller }) => {
      const member = await services.people.member(caller.tenantId, key);
      return member === null ? null : toMember(member);
    },
  },
  ApiKey: {
    permission: "keys:manage",
    find: async (key, { services, caller }) => {
      const apiKey = await services.people.key(caller.tenantId, key);
      return apiKey === null ? null : toApiKey(apiKey);
    },
  },
  Category: { permission: "data:read", find: (key, { loaders }) => loaders.of(categoryByKey).load(key) },
  Product: { permission: "data:read", find: (key, { loaders }) => loaders.of(productByKey).load(key) },
  Location: { permission: "data:read", find: (key, { loaders }) => loaders.of(locationByKey).load(key) },
  Customer: { permission: "data:read", find: (key, { loaders }) => loaders.of(customerByKey).load(key) },
  Order: { permission: "data:read", find: (key, { loaders }) => loaders.of(orderByKey).load(key) },
  DemandForecast: {
    permission: "data:read",
    find: (key, { loaders }) => {
      const [version, series, horizon] = key.split("/");
      return loaders.of(forecastByKey, Number(horizon)).load(`${version}/${series}`);
    },
  },
  Import: { permission: "data:read", find: (key, { loaders }) => loaders.of(importByKey).load(key) },
  ModelVersion: { permission: "data:read", find: (key, { loaders }) => loaders.of(modelVersionByKey).load(key) },
  Job: { permission: "data:read", find: (key, { loaders }) => loaders.of(jobByKey).load(key) },
};

/**
 * Finds an object of any type among the caller's own.
 *
 * @throws GraphQLError FORBIDDEN when the caller may not read objects of this type.
 */
export async function findNode({ type, key }: GlobalId, context: RequestContext): Promise<Node | null> {
  const { permission, find } = sources[type];
  if (permission !== null && !context.caller.permissions.has(permission))
    throw new GraphQLError(`Reading a ${type} needs the permission ${permission}.`, {
      extensions: { code: "FORBIDDEN", missing: [permission] },
    });
  return find(key, context);
}
