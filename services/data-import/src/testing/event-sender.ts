import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { ingestEvents } from "../events/ingest-events.ts";
import { madeEvent } from "./made-events.ts";

// A process of its own, so that it can be killed: sends made events in calls, from the first to the last, and prints a line of JSON for each
// call that was answered. Arguments: the database's address, the tenant, how many events, how many a call.
const [, , url = "", tenant = "", total = "0", perCall = "1000"] = process.argv;

const settings = { url, poolSize: 1, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
const source = await createAppDataSource(settings).initialize();
const door = new TenantDoor(source);
for (let from = 0; from < Number(total); from += Number(perCall)) {
  const events = Array.from({ length: Number(perCall) }, (_, at) => madeEvent(from + at));
  const results = await door.write(parseTenantId(tenant), (db) => ingestEvents(db, events));
  const count = (status: string) => results.filter((result) => result.status === status).length;
  process.stdout.write(
    `${JSON.stringify({ created: count("CREATED"), unchanged: count("UNCHANGED"), rejected: count("REJECTED") })}\n`,
  );
}
await source.destroy();
