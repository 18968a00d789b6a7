import { randomUUID } from "node:crypto";
import { importJobType } from "@bellwether/data-import/contract";
import { trainJobType } from "@bellwether/demand-forecast/contract";
import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { privacyJobTypes } from "@bellwether/privacy/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { permissions } from "@bellwether/schema/contracts/permissions";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { articleSiteJobType } from "@bellwether/smart-support/knowledge/site/contract";
import { type ExecutionResult, type GraphQLSchema, parse } from "graphql";
import { pino } from "pino";
import type { Identity } from "../auth/identity.ts";
import type { People } from "../auth/people.ts";
import type { RequestContext } from "../context.ts";
import { resolvers } from "../resolvers.ts";
import { buildGatewaySchema } from "../schema/build-schema.ts";
import { CompiledExecution } from "../server/compiled-execution.ts";
import { createServices } from "../server/create-services.ts";
import { answer } from "../server/graphql-server.ts";
import { openLiveRequest } from "../server/live-request.ts";
import type { Services } from "../services.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";

/** What a specification may look into. */
export interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: specifications look into answers of every shape.
  data: any;
  errors: ExecutionResult["errors"];
  /** Statements sent to the database through the request's snapshot, in order. */
  statements: string[];
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  identity?: Partial<Identity>;
  locale?: "en" | "zh-CN";
}

/** The schema on a real database, executed as the server does it, without a server. */
export interface DomainGateway {
  schema: GraphQLSchema;
  database: TestDatabase;
  door: TenantDoor;
  tenantId: TenantId;
  services: Services;
  ask(query: string, options?: AskOptions): Promise<Asked>;
  /** A context as a resolver is given it, and its end. */
  open(options?: AskOptions): { context: RequestContext; close(): Promise<void> };
  close(): Promise<void>;
}

const nobody = new Proxy({} as People, {
  get: (_target, name) => () =>
    Promise.reject(new Error(`This specification has no people to ask for ${String(name)}.`)),
});

const silentFeed: ProgressFeed = {
  async *follow(_tenantId, kind, id) {
    yield { kind, id };
  },
};

/** Opens an empty database, with the job queues where asked. `people` and `progress` stand in for those of a running gateway. */
export async function openDomainGateway(
  parts: { people?: People; progress?: ProgressFeed; environment?: Record<string, string>; queues?: boolean } = {},
): Promise<DomainGateway> {
  const database = await createTestDatabase();
  if (parts.queues)
    await installQueues(database.ownerUrl, [importJobType, trainJobType, articleSiteJobType, ...privacyJobTypes]);
  const dataSource = createAppDataSource({
    url: database.appUrl,
    poolSize: 4,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 20_000,
  });
  await dataSource.initialize();
  const door = new TenantDoor(dataSource);
  const environment = readEnvironment({ NODE_ENV: "test", MODEL_HOST_URL: "http://127.0.0.1:1", ...parts.environment });
  const services = createServices(
    environment,
    "a key for specifications alone, of 48 characters",
    door,
    parts.people ?? nobody,
    parts.progress ?? silentFeed,
  );
  const schema = await buildGatewaySchema(resolvers);
  const execution = new CompiledExecution(schema);
  const tenantId = parseTenantId(randomUUID());
  const log = pino({ level: "error" });

  const open = ({ identity, locale }: AskOptions = {}) =>
    openLiveRequest(
      { dataSource, services, timeoutMs: 30_000 },
      {
        identity: {
          tenantId,
          kind: "apiKey",
          id: "specification",
          role: null,
          permissions: new Set(permissions),
          expiresAt: null,
          ...identity,
        },
        requestId: "specification",
        log,
        acceptLanguage: locale,
      },
    );
  return {
    schema,
    database,
    door,
    tenantId,
    services,
    open,
    async ask(query, options = {}) {
      const request = open(options);
      const statements: string[] = [];
      const { db } = request.context;
      const send = db.query.bind(db);
      db.query = <Row>(sql: string, parameters?: readonly unknown[]) => {
        statements.push(sql);
        return send<Row>(sql, parameters);
      };
      try {
        const { data, errors } = await answer(execution, {
          document: parse(query),
          documentHash: query,
          operationName: null,
          variables: options.variables ?? {},
          context: request.context,
        });
        return { data, errors, statements };
      } finally {
        await request.close();
      }
    },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
