import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Args, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { type LocationRow, toLocation } from "./location.row.ts";
import { Location } from "./location.type.ts";
import { LocationsArguments, locationsList } from "./locations-list.ts";

export const locationConnection = connectionTypes("Location", "locations", () => Location);

@Resolver(() => Location)
export class LocationResolver {
  @Authorized<Permission>("data:read")
  @Query(() => locationConnection.ConnectionType, { description: "The locations that match, by name, page by page." })
  locations(
    @Args(() => LocationsArguments) { filter, ...page }: LocationsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Location>> {
    return readListPage<LocationRow & CursorRow, Location>(
      context.db,
      locationsList(filter ?? null),
      readPage(page),
      toLocation,
    );
  }
}
