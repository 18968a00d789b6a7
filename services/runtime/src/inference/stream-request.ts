import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { z } from "zod";
import { ProtocolError } from "./protocol.ts";

/**
 * What a streamed question is sent as, by the protocol's generate extension:
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_generate.md.
 */
const streamSchema = z.object({
  question: z.string(),
  parameters: z.object({ tenant_id: z.string() }),
});

/** A question that is answered piece by piece. */
export interface StreamedQuestion {
  tenantId: TenantId;
  /** As the model's contract has it, as text. */
  question: string;
}

/** @throws ProtocolError saying which part breaks which rule */
export function readStreamRequest(body: Buffer): StreamedQuestion {
  let json: unknown;
  try {
    json = JSON.parse(body.toString("utf8"));
  } catch {
    throw new ProtocolError("The body is no JSON.");
  }
  const parsed = streamSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ProtocolError(`${issue!.path.join(".")}: ${issue!.message}`);
  }
  try {
    return { tenantId: parseTenantId(parsed.data.parameters.tenant_id), question: parsed.data.question };
  } catch (error) {
    throw new ProtocolError(`parameters.tenant_id: ${(error as Error).message}`);
  }
}
