import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { pino } from "pino";
import { SegmentFollower } from "../follow/segment-follower.ts";

// A process of its own that follows segments until it is killed, a few customers at a time. Usage: node killable-follower.js <database URL>
const url = process.argv[2]!;
const dataSource = createAppDataSource({ url, poolSize: 2, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 });
await dataSource.initialize();
const door = new TenantDoor(dataSource);
const follower = new SegmentFollower({ databaseUrl: url, door, log: pino({ level: "silent" }), pollMs: 50, batch: 5 });
await follower.start();
