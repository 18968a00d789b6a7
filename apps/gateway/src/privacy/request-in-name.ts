import { eraseJobType, giveOutJobType } from "@bellwether/privacy/contract";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { Failure } from "../errors/failure-codes.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { privacyRequestByKey } from "./privacy-request.loader.ts";
import { PrivacyRequest, type PrivacyRequestKind } from "./privacy-request.type.ts";

@InputType("PrivacyExportRequestInput", { description: "Whose data to give out." })
export class PrivacyExportRequestInput {
  @Field(() => ID, { description: "The customer." })
  customerId!: string;
}

@InputType("PrivacyEraseInput", { description: "Whom to erase." })
export class PrivacyEraseInput {
  @Field(() => ID, { description: "The customer." })
  customerId!: string;

  @Field(() => String, {
    description:
      "The customer's name as it is known, or the external id where there is none: typed, so that nobody is erased by a slip.",
  })
  confirmation!: string;
}

@ObjectType("PrivacyRequestPayload", { description: "What became of asking in a person's name." })
export class PrivacyRequestPayload {
  @Field(() => PrivacyRequest, { nullable: true, description: "The request; null when none was made." })
  request!: PrivacyRequest | null;

  @Field(() => [UserError], { description: "Why none was made; empty on success." })
  userErrors!: UserError[];
}

interface Named {
  name: string | null;
  external_id: string;
  merged_into: string | null;
  erased_at: Date | null;
}

/** Has everything known of a person written into one file. */
export function privacyExportRequest(
  { customerId }: PrivacyExportRequestInput,
  context: RequestContext,
): Promise<PrivacyRequestPayload> {
  return request("EXPORT", customerId, null, context);
}

/** Has everything known of a person erased. */
export function privacyErase(
  { customerId, confirmation }: PrivacyEraseInput,
  context: RequestContext,
): Promise<PrivacyRequestPayload> {
  return request("ERASURE", customerId, confirmation, context);
}

async function request(
  kind: PrivacyRequestKind,
  customerId: string,
  confirmation: string | null,
  context: RequestContext,
): Promise<PrivacyRequestPayload> {
  const { caller, door, services } = context;
  const { tenantId, id: createdBy, locale } = caller;
  const key = parseKey("Customer", customerId, "input.customerId");
  const asked = await door.write(tenantId, async (db): Promise<{ id: string } | Refusal> => {
    const [person]: Named[] = await db.query(
      "SELECT name, external_id, merged_into, erased_at FROM customer WHERE id = $1 FOR KEY SHARE",
      [key],
    );
    const refusal = refusalOf(person, confirmation);
    if (refusal !== null) return refusal;
    // One whose job has given up waits for nothing any more.
    await db.query(
      `UPDATE privacy_request SET status = 'FAILED' WHERE customer_id = $1 AND status = 'QUEUED'
         AND job_id IN (SELECT id FROM job WHERE status IN ('FAILED', 'CANCELLED'))`,
      [key],
    );
    const [made]: { id: string }[] = await db.query(
      `INSERT INTO privacy_request (id, kind, customer_id, external_id_hash, requested_by)
       SELECT gen_random_uuid(), $2, id, erased_id_hash(tenant_id, external_id), $3 FROM customer WHERE id = $1
       ON CONFLICT DO NOTHING RETURNING id`,
      [key, kind, createdBy],
    );
    if (made === undefined) return { code: "privacy.erasure-waits", field: ["customerId"] };
    const type = kind === "EXPORT" ? giveOutJobType : eraseJobType;
    const jobId = await services.jobs.enqueue(db, { tenantId, type, input: { requestId: made.id }, createdBy });
    await db.query("UPDATE privacy_request SET job_id = $2 WHERE id = $1", [made.id, jobId]);
    return made;
  });
  if ("code" in asked) return { request: null, userErrors: [failure(locale, asked.code, asked.field, asked.facts)] };
  return { request: await context.loaders.of(privacyRequestByKey).load(asked.id), userErrors: [] };
}

interface Refusal {
  code: Failure;
  field: string[];
  facts?: Record<string, string>;
}

function refusalOf(person: Named | undefined, confirmation: string | null): Refusal | null {
  if (person === undefined || person.erased_at !== null)
    return { code: "privacy.customer-unknown", field: ["customerId"] };
  if (person.merged_into !== null) return { code: "privacy.customer-merged", field: ["customerId"] };
  const expected = person.name ?? person.external_id;
  if (confirmation !== null && confirmation.trim() !== expected.trim())
    return { code: "privacy.confirmation", field: ["confirmation"], facts: { expected } };
  return null;
}
