import { eventually } from "./eventually.ts";

/** An answer over HTTP, read. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

/** The gateway as an integrator sees it: HTTP and an API key. */
export class GatewayClient {
  constructor(
    readonly url: string,
    readonly key: string,
  ) {}

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${this.key}`,
        "content-type": "application/json",
        accept: "application/graphql-response+json",
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** The data of an answer that has to be without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  async data(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { status, body } = await this.ask(query, variables);
    if (body.errors !== undefined || status !== 200)
      throw new Error(`${status} ${JSON.stringify(body.errors ?? body)}`);
    return body.data;
  }

  /** Starts an import, uploads the file, and waits for its end. */
  async upload(kind: string, fileName: string, bytes: string | Uint8Array<ArrayBuffer>) {
    const { importStart } = await this.data(
      `mutation ($input: ImportStartInput!) { importStart(input: $input) { import { id uploadUrl } userErrors { message } } }`,
      { input: { kind, fileName } },
    );
    if (importStart.import === null) throw new Error(JSON.stringify(importStart.userErrors));
    const { id, uploadUrl } = importStart.import;
    const put = await fetch(new URL(uploadUrl, this.url), {
      method: "PUT",
      headers: { authorization: `Bearer ${this.key}`, "content-type": "application/octet-stream" },
      body: bytes,
    });
    if (!put.ok) throw new Error(`The upload answers ${put.status}: ${await put.text()}`);
    const finished = ["COMPLETED", "FAILED", "CANCELLED"];
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    let batch: any;
    await eventually(`import of ${fileName} ends`, async () => {
      const query = `query ($id: ID!) { import(id: $id) {
        id status rowsRead rowsAccepted rowsRejected summary { name count } failure { code text }
        errors(first: 50) { totalCount nodes { rowNumber column rule value message } } } }`;
      batch = (await this.data(query, { id })).import;
      return finished.includes(batch.status);
    });
    return batch;
  }

  async startTraining(seed = 1, task = "DEMAND_FORECAST"): Promise<string> {
    const { modelTrain } = await this.data(
      `mutation ($input: ModelTrainInput!) { modelTrain(input: $input) { job { id } userErrors { message } } }`,
      { input: { task, seed } },
    );
    if (modelTrain.job === null) throw new Error(JSON.stringify(modelTrain.userErrors));
    return modelTrain.job.id;
  }

  /** @throws Error when the job ends otherwise than COMPLETED. */
  async completed(jobId: string): Promise<void> {
    await eventually(
      `job ${jobId} completes`,
      async () => {
        const { job } = await this.data("query ($id: ID!) { job(id: $id) { status failure { text } } }", { id: jobId });
        if (["FAILED", "CANCELLED"].includes(job.status)) throw new Error(`${job.status}: ${job.failure?.text}`);
        return job.status === "COMPLETED";
      },
      { withinMs: 150_000, everyMs: 250 },
    );
  }
}
