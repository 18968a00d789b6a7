import type { CaptureEvent } from "@bellwether/runtime/capture/capture-tally";
import type { QueueObserver } from "@bellwether/runtime/inference/model-queue";
import type { JobRunner } from "@bellwether/runtime/jobs/job-runner";
import type { RunnerObserver } from "@bellwether/runtime/jobs/runner-events";
import type { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { type WebhookFailure, webhookFailures } from "@bellwether/schema/contracts/webhook-events";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Numbers of one model host, for Prometheus. The depth of the job queue is what workers are scaled by. */
export class HostMetrics {
  readonly registry = new Registry();

  /** For the inference server. */
  readonly inference: QueueObserver;
  /** For the job runner. */
  readonly jobs: RunnerObserver;
  /** For the courier of webhooks. */
  readonly delivered: (failure: WebhookFailure | null) => void;
  /** For what threads tell of captured steps. */
  readonly captured: (outcome: CaptureEvent["outcome"]) => void;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const depth = new Gauge({
      name: "bellwether_inference_queue_depth",
      help: "Questions waiting for a model.",
      labelNames: ["model"],
      registers,
    });
    const size = new Histogram({
      name: "bellwether_inference_batch_size",
      help: "Questions answered together.",
      labelNames: ["model"],
      buckets: [1, 2, 4, 8, 16, 32, 64],
      registers,
    });
    const batchSeconds = new Histogram({
      name: "bellwether_inference_batch_seconds",
      help: "Time of one batch in its model.",
      labelNames: ["model"],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
    const refused = new Counter({
      name: "bellwether_inference_refused_total",
      help: "Questions not answered: the queue was full, time was up, or the host was closing.",
      labelNames: ["model", "reason"],
      registers,
    });
    this.inference = {
      depth: (model, waiting) => depth.set({ model }, waiting),
      batch: (model, questions, seconds) => {
        size.observe({ model }, questions);
        batchSeconds.observe({ model }, seconds);
      },
      refused: (model, reason) => refused.inc({ model, reason }),
    };
    const jobSeconds = new Histogram({
      name: "bellwether_job_seconds",
      help: "Time of one run of a job, by how it ended.",
      labelNames: ["type", "end"],
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3_600],
      registers,
    });
    const recovered = new Counter({
      name: "bellwether_jobs_recovered_total",
      help: "Jobs put back into the queue because their process had died.",
      registers,
    });
    this.jobs = {
      ended: (type, end, seconds) => jobSeconds.observe({ type, end }, seconds),
      recovered: (count) => recovered.inc(count),
    };
    const deliveries = new Counter({
      name: "bellwether_webhook_attempts_total",
      help: "Attempts to deliver to webhooks, by what became of them: delivered, or why not.",
      labelNames: ["outcome"],
      registers,
    });
    for (const outcome of ["delivered", ...webhookFailures]) deliveries.inc({ outcome: outcome.toLowerCase() }, 0);
    this.delivered = (failure) => deliveries.inc({ outcome: failure?.toLowerCase() ?? "delivered" });
    const captures = new Counter({
      name: "bellwether_captures_total",
      help:
        "Trainings and predictions by what became of their capture: captured, or computed eagerly (fallback), or so because " +
        "results differed (mismatch); and how often the eager engine was found to differ from plain CPU (engine-differs).",
      labelNames: ["outcome"],
      registers,
    });
    for (const outcome of ["captured", "fallback", "mismatch", "engine-differs"]) captures.inc({ outcome }, 0);
    this.captured = (outcome) => captures.inc({ outcome });
  }

  /** Shows the queue and the threads, asked for at each scrape. */
  observe(runner: JobRunner, pools: Record<string, WorkerPool>): void {
    new Gauge({
      name: "bellwether_job_queue_depth",
      help: "Jobs of all model hosts together, by the queue's state: created, retry or active.",
      labelNames: ["type", "state"],
      registers: [this.registry],
      async collect() {
        this.reset();
        // A scrape while the database is away tells of everything else.
        for (const { type, state, count } of await runner.queueDepths().catch(() => []))
          this.set({ type, state }, count);
      },
    });
    new Gauge({
      name: "bellwether_worker_threads",
      help: "Tasks of the worker threads: running and waiting; and threads replaced for their memory or after a crash.",
      labelNames: ["pool", "what"],
      registers: [this.registry],
      collect() {
        for (const [name, pool] of Object.entries(pools)) {
          const { running, waiting, recycled, crashed } = pool.status();
          for (const [what, value] of Object.entries({ running, waiting, recycled, crashed }))
            this.set({ pool: name, what }, value);
        }
      },
    });
  }
}
