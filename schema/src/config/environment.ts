import { z } from "zod";

const port = (byDefault: number) => z.coerce.number().int().min(0).max(65_535).default(byDefault);
const flag = (byDefault: boolean) =>
  z
    .enum(["0", "1", "true", "false"])
    .default(byDefault ? "1" : "0")
    .transform((value) => value === "1" || value === "true");
const url = z.url();

/** Every knob of the platform: name, unit and default. Nothing else reads `process.env`. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  /** Address that servers listen on. Containers set 0.0.0.0. */
  HOST: z.string().min(1).default("127.0.0.1"),
  GATEWAY_PORT: port(4000),
  DASHBOARD_PORT: port(3000),
  MODEL_HOST_PORT: port(8500),
  /** Origin that people's browsers see; by default the dashboard's loopback address. */
  PUBLIC_URL: url.optional(),
  /** Where the gateway finds the model host; by default this machine's. */
  MODEL_HOST_URL: url.optional(),
  /** Bearer token that the model host asks of its callers; none: anybody who reaches it may ask, so keep it on loopback. */
  MODEL_HOST_TOKEN: z.string().min(16).optional(),
  /** Where the dashboard's front finds the gateway; by default this machine's. */
  GATEWAY_URL: url.optional(),
  /** Embedded database, secrets and logs; relative to the project. */
  DATA_DIR: z.string().min(1).default(".data"),
  /** PostgreSQL 15 or newer, as a role that may create tables and roles; none: an embedded one in DATA_DIR. */
  DATABASE_URL: url.optional(),
  /** The application's role; by default derived from DATABASE_URL. */
  DATABASE_APP_URL: url.optional(),
  /** The sign-in library's role; by default derived from DATABASE_URL. */
  DATABASE_AUTH_URL: url.optional(),
  /** Connections of one process to the database. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Load the sample company into an empty installation. */
  SAMPLE: flag(true),
  /** Signs session cookies; by default generated once into DATA_DIR. At least 32 characters. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Seals secrets that are kept in the database, such as those of webhooks; by default generated once into DATA_DIR. At least 32 characters. */
  SECRETS_KEY: z.string().min(32).optional(),
  /** Networks (such as 10.1.0.0/16), separated by commas, that webhooks may go to though they are not public; loopback ones also without TLS. */
  WEBHOOK_ALLOWED_NETWORKS: z.string().min(1).optional(),
  /** Folder of the model host's machine below which organisations may choose encoders for support, as directories of ONNX; none: they may not. */
  SUPPORT_ENCODERS_DIR: z.string().min(1).optional(),
  /** Forces one engine, or with `onnx` the best of ONNX Runtime's; an unavailable one is an error. */
  MODEL_BACKEND: z.enum(["cuda", "native", "onnx", "onnx-cuda", "onnx-webgpu", "onnx-cpu", "wasm", "cpu"]).optional(),
  /** Worker threads of the model host; by default one per core, at most 8. */
  MODEL_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  /** Megabytes of memory at which a worker is replaced between two tasks. */
  MODEL_WORKER_MEMORY_MB: z.coerce.number().int().min(256).default(2048),
  /** Newest versions of each model that are kept in any case; older ones that nothing refers to are forgotten at night. */
  MODEL_VERSIONS_KEPT: z.coerce.number().int().min(1).max(10_000).default(30),
  /** Where model weights and uploads lie: file: or s3: address; none: in the database. */
  ARTIFACT_URL: url.optional(),
  /** Credentials for an s3: address. */
  AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  AWS_SESSION_TOKEN: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** `only`: the gateway answers registered operations alone. */
  TRUSTED_DOCUMENTS: z.enum(["off", "only"]).default("off"),
  /** File of registered operations: JSON object, SHA-256 of a document → document. */
  TRUSTED_DOCUMENTS_FILE: z.string().min(1).default("apps/dashboard/src/gql/persisted-documents.json"),
  /** Answer introspection queries; off in production unless asked for. */
  INTROSPECTION: flag(false),
  /** Milliseconds one GraphQL request may take. */
  REQUEST_TIMEOUT_MS: z.coerce.number().int().min(100).default(30_000),
  /** Bytes of one uploaded file. */
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(2 * 1024 ** 3),
  /** Requests a minute per key or session. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),
  /** Addresses or ranges, separated by commas, of the fronts whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.string().min(1).default("loopback"),
  /** API key of the command line; by default the one that the first start stored in DATA_DIR. */
  BELLWETHER_KEY: z.string().min(1).optional(),
  /** OpenTelemetry collector; none: no tracing. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the configuration.
 *
 * @throws Error naming each variable that is wrong, the rule it breaks and the value it has.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return `  ${name}: ${issue.message}; got ${JSON.stringify(given[name])}`;
  });
  throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
}
