import { resolve } from "node:path";
import { dataDirectory, projectRoot } from "@bellwether/schema/config/data-directory";
import type { Environment } from "@bellwether/schema/config/environment";
import { readSecretsKey } from "@bellwether/schema/config/secrets-key";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { ConversationWorker } from "@bellwether/smart-support/conversations/bot/conversation-worker";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import { createAuthPool } from "./auth/auth-pool.ts";
import { addAuthRoutes } from "./auth/auth-routes.ts";
import { readAuthSecret } from "./auth/auth-secret.ts";
import { identifyKey } from "./auth/identify-key.ts";
import { identifySession } from "./auth/identify-session.ts";
import { OrganisationPeople } from "./auth/organisation-people.ts";
import { originsOf } from "./auth/origins.ts";
import { RecentIdentities } from "./auth/recent-identities.ts";
import { createSignIn } from "./auth/sign-in.ts";
import { addCampaignExportRoutes } from "./campaign-delivery/campaign-export-routes.ts";
import { addMailRoutes } from "./campaign-delivery/mail-routes.ts";
import { botPorts } from "./conversations/bot-ports.ts";
import { OperationCheck } from "./limits/check-operation.ts";
import { type Limits, limitsOf } from "./limits/limits.ts";
import { readTrustedDocuments } from "./limits/trusted-documents.ts";
import { addExportRoutes } from "./models/export-routes.ts";
import { addNdjsonRoutes } from "./ndjson/ndjson-routes.ts";
import { addHealthRoutes } from "./observability/health-routes.ts";
import { createLog } from "./observability/log.ts";
import { Metrics } from "./observability/metrics.ts";
import { checkReadiness } from "./observability/readiness.ts";
import { poolOf, watchPool } from "./observability/statement-pool.ts";
import { startTracing } from "./observability/tracing.ts";
import { addPrivacyRoutes } from "./privacy/export-route.ts";
import { addPurchaseOrderRoutes } from "./purchase-orders/purchase-order-routes.ts";
import { publicSchema } from "./schema/public-schema.ts";
import { addSegmentRoutes } from "./segments/segment-routes.ts";
import { createApp } from "./server/app.ts";
import { CompiledExecution } from "./server/compiled-execution.ts";
import { allowPlainGet } from "./server/conformance.ts";
import { connect } from "./server/connect.ts";
import { createServices, modelHostUrl } from "./server/create-services.ts";
import { Gatekeeper } from "./server/gatekeeper.ts";
import { addGraphQLRoute } from "./server/graphql-route.ts";
import { createGraphQLServer, isIntrospectable } from "./server/graphql-server.ts";
import type { LiveRequest, RequestGround } from "./server/live-request.ts";
import { drain } from "./server/shutdown.ts";
import { DatabaseProgress } from "./subscriptions/database-progress.ts";
import { addEventStreamRoute } from "./subscriptions/event-stream.ts";
import { SubscriptionHost } from "./subscriptions/subscription-host.ts";
import { SubscriptionGate } from "./subscriptions/subscription-request.ts";
import { createWebSocketHandler } from "./subscriptions/websocket.ts";
import { addWidgetRoutes } from "./support-widget/widget-routes.ts";
import { addWidgetScript } from "./support-widget/widget-script.ts";
import { addImportRoutes } from "./uploads/import-routes.ts";

export interface GatewayOptions {
  environment: Environment;
  /** The database as `bellwether_app`. */
  appUrl: string;
  /** The database as `bellwether_auth`. */
  authUrl: string;
  /** By default the public one. */
  schema?: GraphQLSchema;
  /** By default GATEWAY_PORT; 0 for any that is free. */
  port?: number;
  /** By default what the environment asks for. */
  limits?: Partial<Limits>;
  log?: FastifyBaseLogger;
}

export interface RunningGateway {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  /** Lets requests under way finish, within ten seconds. */
  close(): Promise<void>;
}

/** The one path of queries, mutations and subscriptions. */
const path = "/graphql";

/** Starts the gateway. When the database goes away later, requests are answered with 503 until it is back. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { environment, appUrl, authUrl } = options;
  const schema = options.schema ?? (await publicSchema());
  const log = options.log ?? createLog(environment.LOG_LEVEL);
  const limits: Limits = { ...limitsOf(environment), ...options.limits };
  const origins = originsOf(environment);
  const underWay = new Set<LiveRequest>();
  let isClosing = false;

  const authPool = createAuthPool(authUrl);
  const secret = await readAuthSecret(environment.AUTH_SECRET, dataDirectory(environment));
  const signIn = createSignIn({ pool: authPool, secret, ...origins });
  const identities = new RecentIdentities({
    apiKey: identifyKey(authPool),
    session: identifySession(signIn, authPool),
  });

  const dataSource = createAppDataSource({
    url: appUrl,
    poolSize: environment.DATABASE_POOL,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: limits.timeoutMs,
  });
  await connect(dataSource, log);
  const door = new TenantDoor(dataSource);
  const progress = new DatabaseProgress(appUrl, log);
  await progress.start();
  const people = new OrganisationPeople(authPool, signIn, identities);
  const ground: RequestGround = {
    dataSource,
    services: createServices(environment, await readSecretsKey(environment), door, people, progress),
    timeoutMs: limits.timeoutMs,
  };

  const metrics = new Metrics();
  metrics.observePool("app", watchPool(poolOf(dataSource)));
  metrics.observePool("auth", watchPool(authPool));
  const tracing = environment.OTEL_EXPORTER_OTLP_ENDPOINT
    ? await startTracing(environment.OTEL_EXPORTER_OTLP_ENDPOINT)
    : null;

  const execution = new CompiledExecution(schema);
  const check = new OperationCheck(schema, limits);
  const trustedFile = resolve(projectRoot, environment.TRUSTED_DOCUMENTS_FILE);
  const trusted = await readTrustedDocuments(trustedFile, environment.TRUSTED_DOCUMENTS);
  const plugins = [metrics.plugin(), ...(tracing === null ? [] : [tracing.plugin])];
  const server = createGraphQLServer({ schema, execution, limits, check, environment, log, plugins });
  await server.start();

  const app = await createApp({ log, limits, trustedProxies: environment.TRUSTED_PROXIES });
  const gatekeeper = new Gatekeeper(app, identities, limits, ground.services.usage);
  const host = new SubscriptionHost({
    schema,
    execution,
    gate: new SubscriptionGate(schema, limits, check, trusted, isIntrospectable(environment)),
    gatekeeper,
    ground,
    metrics,
    trustedOrigins: origins.trustedOrigins,
    underWay,
    isClosing: () => isClosing,
  });
  const modelHost = { url: modelHostUrl(environment), token: environment.MODEL_HOST_TOKEN };
  allowPlainGet(app, path);
  addHealthRoutes(app, metrics, () => checkReadiness(dataSource, modelHost));
  addAuthRoutes(app, signIn, authPool, identities);
  const wsHandler = createWebSocketHandler(host, limits.subscriptions);
  const { bodyBytes } = limits;
  addGraphQLRoute(app, { path, server, ground, gatekeeper, trusted, bodyBytes, wsHandler, underWay });
  addEventStreamRoute(app, host, bodyBytes, limits.subscriptions);
  await addImportRoutes(app, {
    gatekeeper,
    door,
    services: ground.services,
    maximumBytes: environment.UPLOAD_MAX_BYTES,
    isOwnPage: (request) => host.isOwnPage(request),
  });
  await addNdjsonRoutes(app, {
    gatekeeper,
    door,
    services: ground.services,
    maximumBytes: environment.UPLOAD_MAX_BYTES,
    isOwnPage: (request) => host.isOwnPage(request),
  });
  await addPrivacyRoutes(app, { gatekeeper, door, services: ground.services });
  await addExportRoutes(app, { gatekeeper, door, services: ground.services });
  await addPurchaseOrderRoutes(app, { gatekeeper, door });
  await addSegmentRoutes(app, { gatekeeper, door, services: ground.services });
  await addCampaignExportRoutes(app, { gatekeeper, door, services: ground.services });
  await addMailRoutes(app, { gatekeeper, door, links: ground.services.mailLinks });
  const { secrets, visitorTokens } = ground.services;
  await addWidgetRoutes(app, { door, secrets, tokens: visitorTokens, progress });
  await addWidgetScript(app);
  const url = await app.listen({ host: environment.HOST, port: options.port ?? environment.GATEWAY_PORT });
  const bot = new ConversationWorker({
    databaseUrl: appUrl,
    door,
    ports: botPorts(ground.services.inference, log),
    log,
  });
  await bot.start();
  log.info({ url }, "gateway listens");

  const close = async () => {
    isClosing = true;
    await progress.close();
    await Promise.all([drain(app, underWay, log), bot.stop()]);
    await server.stop();
    await tracing?.close();
    await Promise.all([ground.services.usage.close(), ground.services.audit.flush()]);
    await Promise.allSettled([dataSource.destroy(), authPool.end()]);
    log.info("gateway closed");
  };
  let closed: Promise<void> | undefined;
  return {
    url,
    close() {
      closed ??= close();
      return closed;
    },
  };
}
