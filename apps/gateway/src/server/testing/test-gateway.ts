import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { type Environment, readEnvironment } from "@bellwether/schema/config/environment";
import { pino } from "pino";
import { ensureFirstOwner, type FirstOwner } from "../../auth/first-owner.ts";
import { type GatewayOptions, type RunningGateway, startGateway } from "../../start-gateway.ts";
import { createTestSchema } from "./test-schema.ts";

/** An error as it is answered. */
export interface AnswerError {
  message: string;
  extensions: Record<string, unknown>;
}

/** An answer, read. Its parts are those of the test schema that tests look into; what is not there is undefined. */
export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data: {
      who: { kind: string; role: string | null; permissions: string[]; locale: string };
      one: number;
      organisationName: string;
    };
    errors: [AnswerError, ...AnswerError[]];
  };
}

/** A gateway on a database of its own, with its first owner. */
export interface TestGateway extends RunningGateway {
  database: TestDatabase;
  environment: Environment;
  owner: FirstOwner & { password: string; cliKey: string };
  /** Lines of the gateway's log. */
  logged: string[];
  /** Asks with the owner's key, unless other headers are given. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The session cookie of a person. */
  signIn(email: string, password: string): Promise<string>;
  /** A second gateway on the same database. */
  another(options?: Partial<GatewayOptions>): Promise<RunningGateway>;
}

export type TestGatewayOptions = Partial<Pick<GatewayOptions, "limits" | "schema">> & {
  environment?: Record<string, string>;
};

export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), "bellwether-gateway-"));
  const environment = readEnvironment({
    NODE_ENV: "test",
    DATA_DIR: directory,
    DATABASE_POOL: "4",
    MODEL_HOST_URL: "http://127.0.0.1:1",
    TRUSTED_DOCUMENTS_FILE: join(directory, "none.json"),
    ...options.environment,
  });
  const { appUrl, authUrl } = database;
  const owner = await ensureFirstOwner({ appUrl, authUrl, environment });
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line) => void logged.push(line) });
  const { limits } = options;
  const schema = options.schema ?? createTestSchema();
  const gateway = await startGateway({ environment, appUrl, authUrl, schema, limits, log, port: 0 });
  const fetchPath = (path: string, init?: RequestInit) => fetch(new URL(path, gateway.url), init);
  return {
    url: gateway.url,
    database,
    environment,
    owner: owner as TestGateway["owner"],
    logged,
    fetch: fetchPath,
    async ask(query, variables, headers = { authorization: `Bearer ${owner.cliKey}` }) {
      const response = await fetchPath("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer["body"] };
    },
    async signIn(email, password) {
      const response = await fetchPath("/api/auth/sign-in/email", {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://127.0.0.1:3000" },
        body: JSON.stringify({ email, password }),
      });
      if (!response.ok) throw new Error(`Sign-in answers ${response.status}: ${await response.text()}`);
      return response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";", 1)[0])
        .join("; ");
    },
    another: (more) => startGateway({ environment, appUrl, authUrl, schema, log, port: 0, ...more }),
    async close() {
      await gateway.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
