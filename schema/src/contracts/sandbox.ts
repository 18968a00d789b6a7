import { z } from "zod";

/** Queue of the job that empties a sandbox and fills it anew. */
export const sandboxFillJobType = "sandbox.fill";

/** What a sandbox begins with. */
export const sandboxContents = ["EMPTY", "SAMPLE"] as const;
export type SandboxContents = (typeof sandboxContents)[number];

export const sandboxFillInput = z.strictObject({ contents: z.enum(sandboxContents) });
export type SandboxFillInput = z.infer<typeof sandboxFillInput>;
