import type { JobContext, JobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { expect, it } from "@jest/globals";
import { z } from "zod";
import { followedBy } from "./followed-by.ts";

const context = {} as JobContext;
const job = (run: JobDefinition<string>["run"]): JobDefinition<string> => ({
  type: "test.job",
  input: z.string(),
  retryLimit: 1,
  run,
});

it("does the one after the other, and stays the job that it was", async () => {
  const done: string[] = [];
  const both = followedBy(
    job(async (_, input) => void done.push(input)),
    async (_, input) => void done.push(`after ${input}`),
  );
  await both.run(context, "job");
  expect(done).toEqual(["job", "after job"]);
  expect(both).toMatchObject({ type: "test.job", retryLimit: 1 });
});

it("leaves out what follows where the job fails", async () => {
  const done: string[] = [];
  const failing = job(() => Promise.reject(new Error("no file")));
  const both = followedBy(failing, async () => void done.push("after"));
  await expect(both.run(context, "job")).rejects.toThrow("no file");
  expect(done).toEqual([]);
});
