import { readEnvironment } from "@bellwether/schema/config/environment";
import { roleUrl } from "@bellwether/schema/database/role-urls";
import { pino } from "pino";
import { startModelHost } from "./start-model-host.ts";

const environment = readEnvironment();
const log = pino({ level: environment.LOG_LEVEL, base: { service: "model-host" } });

function databaseUrl(): string {
  if (environment.DATABASE_APP_URL !== undefined) return environment.DATABASE_APP_URL;
  if (environment.DATABASE_URL !== undefined) return roleUrl(environment.DATABASE_URL, "bellwether_app");
  throw new Error("The model host needs DATABASE_URL or DATABASE_APP_URL; `npm start` sets them.");
}

const host = await startModelHost({ environment, databaseUrl: databaseUrl(), log });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    log.info({ signal }, "model host closes");
    host.close().then(
      () => process.exit(0),
      (error: Error) => {
        log.error({ err: error }, "model host did not close cleanly");
        process.exit(1);
      },
    );
  });
}
