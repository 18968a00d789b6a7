import type { Permission } from "@bellwether/schema/contracts/permissions";
import { GraphQLError } from "graphql";
import type { AuthChecker } from "type-graphql";
import type { RequestContext } from "../context.ts";

/**
 * Decides `@Authorized("models:manage")`: the caller holds every permission named. `@Authorized()` asks for nothing but
 * valid credentials, which every request has proved before it gets here.
 */
export const authorise: AuthChecker<RequestContext, Permission> = ({ context, info }, needed) => {
  const missing = needed.filter((permission) => !context.caller.permissions.has(permission));
  if (missing.length === 0) return true;
  throw new GraphQLError(`${info.parentType.name}.${info.fieldName} needs the permission ${missing.join(", ")}.`, {
    extensions: { code: "FORBIDDEN", missing },
  });
};
