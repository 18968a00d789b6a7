import type { Environment } from "@bellwether/schema/config/environment";
import { publicOrigin } from "@bellwether/schema/config/public-origin";

/** The origin that browsers see, and all that may send its session cookie. */
export interface Origins {
  publicUrl: string;
  trustedOrigins: readonly string[];
}

/** PUBLIC_URL alone where it is set; else the dashboard on this machine, by either of its names. */
export function originsOf(environment: Pick<Environment, "PUBLIC_URL" | "DASHBOARD_PORT">): Origins {
  const { PUBLIC_URL, DASHBOARD_PORT } = environment;
  const publicUrl = publicOrigin(environment);
  if (PUBLIC_URL !== undefined) return { publicUrl, trustedOrigins: [publicUrl] };
  const names = ["127.0.0.1", "localhost"].map((host) => `http://${host}:${DASHBOARD_PORT}`);
  return { publicUrl, trustedOrigins: names };
}
