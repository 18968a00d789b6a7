import { createServer } from "node:net";
import type { Environment } from "@bellwether/schema/config/environment";

const variables = ["GATEWAY_PORT", "DASHBOARD_PORT", "MODEL_HOST_PORT"] as const;
type PortVariable = (typeof variables)[number];

/**
 * Sees to it that our servers can listen where they are meant to, before anything is started.
 *
 * @throws Error naming every port that is in use or not allowed, and the variable that moves it.
 */
export async function checkPorts(environment: Pick<Environment, PortVariable | "HOST">): Promise<void> {
  const complaints: string[] = [];
  for (const variable of variables) {
    const port = environment[variable];
    const same = variables.find((other) => other !== variable && port !== 0 && environment[other] === port);
    if (same !== undefined) complaints.push(`${variable} and ${same} are both ${port}.`);
    const refusal = await listenRefusal(port, environment.HOST);
    if (refusal === undefined) continue;
    complaints.push(
      refusal === "EADDRINUSE"
        ? `Port ${port} is in use; choose another with ${variable}.`
        : `Port ${port} cannot be listened on at ${environment.HOST} (${refusal}); choose another with ${variable}.`,
    );
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}

/** The code with which the system refuses to listen; undefined when it does not. */
function listenRefusal(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
