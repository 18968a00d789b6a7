import type { ErasureProof } from "@bellwether/privacy/contract";
import { globalId } from "../node/global-id.ts";
import type { PrivacyRequest, PrivacyRequestKind, PrivacyRequestStatus } from "./privacy-request.type.ts";

/** What ended without its proof is told by its job, whichever of the two is asked. */
export const requestColumns = `r.id, r.kind, CASE WHEN r.status = 'QUEUED' AND j.status IN ('FAILED', 'CANCELLED') THEN 'FAILED' ELSE r.status END AS status,
  r.customer_id, r.requested_by, r.requested_at, r.completed_at, r.job_id, r.artifact_id IS NOT NULL AND r.expires_at > now() AS fetchable,
  r.expires_at, r.proof, encode(r.proof_hash, 'hex') AS proof_hash,
  sha256(convert_to(r.proof::text, 'UTF8')) = r.proof_hash AS genuine`;

export const requestTables = "privacy_request r LEFT JOIN job j ON j.id = r.job_id";

export interface PrivacyRequestRow {
  id: string;
  kind: PrivacyRequestKind;
  status: PrivacyRequestStatus;
  customer_id: string;
  requested_by: string | null;
  requested_at: Date;
  completed_at: Date | null;
  job_id: string | null;
  fetchable: boolean;
  expires_at: Date | null;
  proof: Partial<ErasureProof> | null;
  proof_hash: string | null;
  genuine: boolean | null;
}

export function toPrivacyRequest(row: PrivacyRequestRow): PrivacyRequest {
  return {
    id: globalId("PrivacyRequest", row.id),
    key: row.id,
    requestedByKey: row.requested_by,
    jobKey: row.job_id,
    customerKey: row.customer_id,
    kind: row.kind,
    status: row.status,
    requestedAt: row.requested_at,
    completedAt: row.completed_at,
    downloadPath: row.fetchable ? `/exports/people/${row.id}/person.json` : null,
    expiresAt: row.expires_at,
    erased: (row.proof?.tables ?? []).filter(({ deleted, cleared }) => deleted + cleared > 0),
    kept: row.proof?.kept ?? [],
    proofHash: row.proof_hash,
    genuine: row.genuine,
  };
}
