import type { FastifyInstance } from "fastify";
import type { Metrics } from "./metrics.ts";
import type { ReadinessReport } from "./readiness.ts";

/** Open to everybody who reaches the port: they tell nothing of any organisation. */
export function addHealthRoutes(app: FastifyInstance, metrics: Metrics, check: () => Promise<ReadinessReport>): void {
  app.get("/healthz", async () => ({ alive: true }));
  app.get("/readyz", async (_request, reply) => {
    const report = await check();
    return reply.code(report.ready ? 200 : 503).send(report);
  });
  app.get("/metrics", async (_request, reply) => {
    const text = await metrics.registry.metrics();
    return reply.type(metrics.registry.contentType).send(text);
  });
}
