import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { RecentlyUsed } from "../../decide/serve/recently-used.ts";
import { jsonQuestionModel } from "../../serving/json-question.ts";
import { mediaMixTask, readFit } from "../stored-fit.ts";
import {
  type MediaMixReport,
  type MediaMixReportAnswer,
  mediaMixReportName,
  mediaMixReportRequest,
  reportVersion,
} from "./contract.ts";
import type { ReportTask } from "./report-task.ts";

const reportModule = new URL("./report-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** Reports kept in memory; what a version says never changes. */
const kept = 32;
const maxBatch = 8;

/** Tells what a stored media mix says, one that did not converge too: whoever shows it says so. Worked out once in the pool, then kept. */
export function mediaMixReportModel(services: {
  door: TenantDoor;
  artifacts: ArtifactStore;
  pool: TaskPool;
}): InferenceModel {
  const { door, artifacts, pool } = services;
  const reports = new RecentlyUsed<MediaMixReport>(kept);
  return jsonQuestionModel({
    name: mediaMixReportName,
    contractVersion: reportVersion,
    question: mediaMixReportRequest,
    maxBatch,
    async answer(tenantId, { modelVersionId }, signal): Promise<MediaMixReportAnswer> {
      const [version] = await door.read(
        tenantId,
        (db): Promise<{ id: string; artifactId: string }[]> =>
          db.query(
            `SELECT id, artifact_id AS "artifactId" FROM model_version
             WHERE task = $1 AND artifact_id IS NOT NULL AND ($2::uuid IS NULL OR id = $2)
             ORDER BY status = 'CHAMPION' DESC, version DESC LIMIT 1`,
            [mediaMixTask, modelVersionId],
          ),
      );
      if (version === undefined) return { outcome: "missing" };
      const report = await reports.get(`${tenantId}/${version.id}`, async () => {
        const fitted = await readFit(artifacts, tenantId, version.artifactId);
        const input: ReportTask = { fitted, modelVersionId: version.id };
        return pool.run<ReportTask, MediaMixReport>({ module: reportModule, input }, { signal });
      });
      return { outcome: "told", report };
    },
  });
}
