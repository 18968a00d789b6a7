import { CaptureError } from "../capture-error.ts";

/** What the names of a recording's own values begin with, so that none is that of an input. */
export const ownMark = ".";

const outputMark = `${ownMark}out.`;

/** Name of a step's output in its graph: an output may be called as an input is, being the input of the next step. */
export function outputName(name: string): string {
  return outputMark + name;
}

/** The step's own name for what its graph calls `outputName(name)`. */
export function withoutOutputMark(name: string): string {
  return name.slice(outputMark.length);
}

/** @throws CaptureError for a name that stands for nothing in ONNX, or for a recording's own value */
export function checkName(name: string, what: string): void {
  if (name === "") throw new CaptureError(`${what} has an empty name`);
  if (!name.startsWith(ownMark)) return;
  throw new CaptureError(
    `${what} is called ${name}; names that begin with "${ownMark}" are those of the graph's own values`,
  );
}
