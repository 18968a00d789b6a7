import type { Environment } from "./environment.ts";

/** The origin that people's browsers reach: that of PUBLIC_URL, else the dashboard's on this machine. */
export function publicOrigin({
  PUBLIC_URL,
  DASHBOARD_PORT,
}: Pick<Environment, "PUBLIC_URL" | "DASHBOARD_PORT">): string {
  return PUBLIC_URL === undefined ? `http://127.0.0.1:${DASHBOARD_PORT}` : new URL(PUBLIC_URL).origin;
}
