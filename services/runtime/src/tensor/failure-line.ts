import { projectRoot } from "@bellwether/schema/config/data-directory";

/** What failed, in one line that readers of the API may see: libraries append stacks, and tell where our files lie. */
export function failureLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0]!.replaceAll(projectRoot, "");
}
