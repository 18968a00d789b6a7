import type { Environment } from "@bellwether/schema/config/environment";

/** The origin that browsers see, and all that may send its session cookie. */
export interface Origins {
  publicUrl: string;
  trustedOrigins: readonly string[];
}

/** PUBLIC_URL alone where it is set; else the dashboard on this machine, by either of its names. */
export function originsOf({ PUBLIC_URL, DASHBOARD_PORT }: Pick<Environment, "PUBLIC_URL" | "DASHBOARD_PORT">): Origins {
  if (PUBLIC_URL !== undefined) {
    const { origin } = new URL(PUBLIC_URL);
    return { publicUrl: origin, trustedOrigins: [origin] };
  }
  const names = ["127.0.0.1", "localhost"].map((host) => `http://${host}:${DASHBOARD_PORT}`);
  return { publicUrl: names[0]!, trustedOrigins: names };
}
