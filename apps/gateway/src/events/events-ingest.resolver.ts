import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { EventsIngestInput, EventsIngestPayload, eventsIngest } from "./events-ingest.ts";

@Resolver()
export class EventsIngestResolver {
  @Authorized<Permission>("data:import")
  @Mutation(() => EventsIngestPayload, {
    description: "Takes in what customers and visitors did, up to 1,000 events a call, each once by its id.",
  })
  eventsIngest(
    @Arg("input", () => EventsIngestInput, { description: "The events." }) input: EventsIngestInput,
    @Ctx() context: RequestContext,
  ): Promise<EventsIngestPayload> {
    return eventsIngest(input, context);
  }
}
