import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pathsModelName } from "@bellwether/demand-forecast/contract";

/** What the host was asked to draw. */
export interface PathQuestion {
  series: string[];
  count: number;
  horizon: number;
  tenant: string;
}

/** A model host whose path n of the i-th series asked for is 100 i + n at every step. */
export class PathHost {
  readonly asked: PathQuestion[] = [];
  /** Answers that it cannot now. */
  away = false;
  /** Answers that it will not, in these words. */
  refusal: string | null = null;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        const { status, body } = this.answer(Buffer.concat(pieces), request.headers["inference-header-content-length"]);
        response.setHeader("content-type", "application/json");
        response.writeHead(status).end(JSON.stringify(body));
      });
    });
  }

  /** Listens on a free port. Gives the address. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(whole: Buffer, headerLength: string | string[] | undefined): { status: number; body: unknown } {
    if (this.away) return { status: 503, body: { error: "not now" } };
    if (this.refusal !== null) return { status: 400, body: { error: this.refusal } };
    const question = readQuestion(whole, Number(headerLength ?? whole.length));
    this.asked.push(question);
    const { series, count, horizon } = question;
    const data = series.flatMap((_, i) =>
      Array.from({ length: count }, (_, path) => new Array<number>(horizon).fill(100 * i + path)).flat(),
    );
    const paths = { name: "paths", datatype: "FP64", shape: [series.length, count, horizon], data };
    return { status: 200, body: { model_name: pathsModelName, outputs: [paths] } };
  }
}

/** Numbers may travel as bytes behind the JSON, in the order of the inputs. */
function readQuestion(whole: Buffer, jsonLength: number): PathQuestion {
  const body = JSON.parse(whole.subarray(0, jsonLength).toString("utf8"));
  const read = new Map<string, unknown>();
  let at = jsonLength;
  for (const { name, datatype, shape, data, parameters } of body.inputs) {
    const size = parameters?.binary_data_size;
    if (size === undefined) read.set(name, datatype === "INT32" ? data[0] : data);
    else {
      const bytes = whole.subarray(at, at + size);
      at += size;
      read.set(name, datatype === "INT32" ? bytes.readInt32LE(0) : textsIn(bytes, shape[0]));
    }
  }
  if (!read.has("model_version_id")) throw new Error("A question for paths names the model version.");
  return {
    series: read.get("series_id") as string[],
    count: read.get("count") as number,
    horizon: read.get("horizon") as number,
    tenant: body.parameters.tenant_id,
  };
}

/** Texts of a binary BYTES tensor: each behind its length. */
function textsIn(bytes: Buffer, count: number): string[] {
  const texts: string[] = [];
  for (let at = 0; texts.length < count; ) {
    const length = bytes.readUInt32LE(at);
    texts.push(bytes.toString("utf8", at + 4, at + 4 + length));
    at += 4 + length;
  }
  return texts;
}
