import type { CaptureCounts } from "@bellwether/runtime/capture/capture-tally";
import { bearerGuard } from "@bellwether/runtime/inference/bearer-guard";
import type { EngineReport } from "@bellwether/runtime/tensor/engine";
import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";
import type { RuntimeReport } from "./runtime-report.ts";

/** Whether each part of the host works. */
export interface HostReadiness {
  ready: boolean;
  /** Connected to the queue and taking jobs. */
  jobs: boolean;
  engine: string;
  device: string;
  /** What ONNX Runtime computes captured steps on; empty where none are captured. */
  providers: readonly string[];
  /** Trainings and predictions computed by ONNX Runtime since the start, and those that could not be. */
  captured: number;
  fallbacks: number;
}

/** What `/readyz` answers. */
export function readinessOf(working: boolean, engine: EngineReport, counts: CaptureCounts): HostReadiness {
  const { device, providers } = engine;
  const { captured, fallbacks } = counts;
  return { ready: working, jobs: working, engine: engine.engine, device, providers, captured, fallbacks };
}

/** Health and numbers are open: they tell nothing of any organisation. `/runtime` asks for the token like the models do. */
export function addStatusRoutes(
  app: FastifyInstance,
  options: {
    readiness: () => HostReadiness;
    runtime: () => RuntimeReport;
    registry: Registry;
    token: string | undefined;
  },
): void {
  app.get("/healthz", async () => ({ alive: true }));
  app.get("/readyz", async (_request, reply) => {
    const readiness = options.readiness();
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get("/metrics", async (_request, reply) =>
    reply.type(options.registry.contentType).send(await options.registry.metrics()),
  );
  app.get("/runtime", { onRequest: bearerGuard(options.token) }, async () => options.runtime());
}
