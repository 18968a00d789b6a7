import { setTimeout as sleep } from "node:timers/promises";
import { type Command, Option } from "commander";
import { exitCodeHelp, exitCodes } from "./exit-codes.ts";
import { GatewayClient, type GatewayFlags, refuseUserErrors, withGatewayFlags } from "./gateway/gateway-client.ts";
import { ProgressLine } from "./terminal/progress-line.ts";

interface Job {
  id: string;
  status: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED";
  progress: number;
  step: { text: string } | null;
  failure: { text: string } | null;
}

const jobFields = "id status progress step { text } failure { text }";

/** Milliseconds between two looks at a running job. */
const lookEveryMs = 1_000;

/** What can be trained, as the command line and the schema call it. */
const tasks = {
  demand: "DEMAND_FORECAST",
  customers: "CUSTOMER_SCORES",
  recommendations: "RECOMMENDATION",
  "media-mix": "MEDIA_MIX",
  "support-intents": "SUPPORT_INTENTS",
  "support-knowledge": "SUPPORT_KNOWLEDGE",
  "support-mood": "SUPPORT_MOOD",
  "support-satisfaction": "SUPPORT_SATISFACTION",
} as const;

/** Adds `bellwether train` to the command line. */
export function addTrainCommand(program: Command): void {
  withGatewayFlags(program.command("train"))
    .description(
      "train the demand forecast, the customers' scores, recommendations, the media mix, what support is asked about, how it answers, how its customers sound or how satisfied they are anew",
    )
    .addOption(new Option("--task <name>", "what the model is for").choices(Object.keys(tasks)).default("demand"))
    .option("--seed <number>", "seed of everything random", Number)
    .option("--watch", "wait until it ends, with progress")
    .option("--json", "one JSON object on standard output")
    .addHelpText("after", exitCodeHelp)
    .action(
      async (flags: GatewayFlags & { task: keyof typeof tasks; seed?: number; watch?: boolean; json?: boolean }) => {
        const client = await GatewayClient.open(flags);
        const { modelTrain } = await client.data<{
          modelTrain: { job: Job | null; userErrors: { message: string }[] };
        }>(
          `mutation ($input: ModelTrainInput!) { modelTrain(input: $input) { job { ${jobFields} } userErrors { message } } }`,
          { input: { task: tasks[flags.task], seed: flags.seed ?? null } },
        );
        refuseUserErrors(modelTrain.userErrors);
        const started = modelTrain.job!;
        const job = flags.watch ? await watch(client, started) : started;
        const text = `Training ${job.status.toLowerCase()}${job.failure ? `: ${job.failure.text}` : ""} (job ${job.id})`;
        process.stdout.write(flags.json ? `${JSON.stringify(job)}\n` : `${text}\n`);
        process.exitCode = job.status === "FAILED" || job.status === "CANCELLED" ? exitCodes.failed : exitCodes.ok;
      },
    );
}

async function watch(client: GatewayClient, started: Job): Promise<Job> {
  const line = new ProgressLine("Training");
  let job = started;
  try {
    while (job.status === "QUEUED" || job.status === "RUNNING") {
      line.show(job.progress, job.step?.text ?? job.status.toLowerCase());
      await sleep(lookEveryMs);
      const { job: seen } = await client.data<{ job: Job | null }>(
        `query ($id: ID!) { job(id: $id) { ${jobFields} } }`,
        {
          id: job.id,
        },
      );
      job = seen ?? job;
    }
    return job;
  } finally {
    line.close();
  }
}
