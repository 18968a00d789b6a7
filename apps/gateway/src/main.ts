import { readEnvironment } from "@bellwether/schema/config/environment";
import { roleUrl, type ServiceRole } from "@bellwether/schema/database/role-urls";
import { createLog } from "./observability/log.ts";
import { startGateway } from "./start-gateway.ts";

const environment = readEnvironment();
const log = createLog(environment.LOG_LEVEL);

function databaseUrl(given: string | undefined, role: ServiceRole): string {
  if (given !== undefined) return given;
  if (environment.DATABASE_URL !== undefined) return roleUrl(environment.DATABASE_URL, role);
  throw new Error("The gateway needs DATABASE_URL, or DATABASE_APP_URL and DATABASE_AUTH_URL; `npm start` sets them.");
}

const gateway = await startGateway({
  environment,
  log,
  appUrl: databaseUrl(environment.DATABASE_APP_URL, "bellwether_app"),
  authUrl: databaseUrl(environment.DATABASE_AUTH_URL, "bellwether_auth"),
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    log.info({ signal }, "gateway closes");
    gateway.close().then(
      () => process.exit(0),
      (error: Error) => {
        log.error({ err: error }, "gateway did not close cleanly");
        process.exit(1);
      },
    );
  });
}
