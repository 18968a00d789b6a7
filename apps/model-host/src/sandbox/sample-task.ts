import { type SampleFile, writeSample } from "@bellwether/infra/sample/write-sample";

export interface SampleTaskInput {
  directory: string;
  /** Last day of the company's three years, YYYY-MM-DD. */
  endDate: string;
}

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const sampleTaskModule = new URL("./sample-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Worker task: simulates the sample company, which keeps a processor busy for some seconds, off the event loop. */
export function run({ directory, endDate }: SampleTaskInput): Promise<SampleFile[]> {
  return writeSample(directory, { endDate });
}
