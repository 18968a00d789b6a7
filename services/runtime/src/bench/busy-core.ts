import { Worker } from "node:worker_threads";

/** Keeps one core busy while `during` runs, as another worker of the pool would. */
export async function withBusyCore<Result>(during: () => Promise<Result>): Promise<Result> {
  const worker = new Worker("for (let n = 0; ; n++) Math.sqrt(n);", { eval: true });
  try {
    await new Promise((resolve, reject) => worker.once("online", resolve).once("error", reject));
    return await during();
  } finally {
    await worker.terminate();
  }
}
