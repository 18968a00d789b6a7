import type { Permission } from "@bellwether/schema/contracts/permissions";
import type { FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Identity } from "../auth/identity.ts";
import { unauthenticated } from "./refusal.ts";

/**
 * Who asks a route behind the gatekeeper.
 *
 * @throws GraphQLError FORBIDDEN when they may not do what it needs
 */
export function permitted(request: FastifyRequest, needed: Permission): Identity {
  const identity = identified(request);
  if (identity.permissions.has(needed)) return identity;
  throw forbidden(needed);
}

/** Who asks a route behind the gatekeeper, whatever they may do. */
export function identified({ identity }: FastifyRequest): Identity {
  if (identity === null) throw unauthenticated("These credentials were not looked at.");
  return identity;
}

/** The refusal of a caller who lacks a permission. */
export function forbidden(needed: Permission): GraphQLError {
  return new GraphQLError(`This needs the permission ${needed}.`, {
    extensions: { code: "FORBIDDEN", missing: [needed], http: { status: 403 } },
  });
}
