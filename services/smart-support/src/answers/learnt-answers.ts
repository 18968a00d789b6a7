import type { EntityManager } from "typeorm";
import { supportKnowledgeTask, supportKnowledgeVariant } from "../retrieval/train/contract.ts";
import type { RetrievalReport } from "../retrieval/train/judge-retrieval.ts";
import type { RiskCoveragePoint } from "./model/risk-coverage.ts";

/** Before anything was learnt, what is more likely right than not is answered. */
export const untaughtThreshold = 0.5;

/** What the champion has learnt of when to answer, as its metrics have it. */
export interface LearntAnswers {
  modelVersionId: string;
  threshold: number;
  /** Strictest first. */
  riskCoverage: RiskCoveragePoint[];
  questions: number;
  passages: number;
  mrr: number;
  baselineMrr: number;
  calibrationError: number;
  learntAt: Date;
}

/** Metrics of a model version beside its scores. */
export interface AnswerMetrics {
  report: RetrievalReport;
  threshold: number;
  riskCoverage: RiskCoveragePoint[];
}

/** Null before there is a champion. */
export async function readLearntAnswers(db: Pick<EntityManager, "query">): Promise<LearntAnswers | null> {
  const [row]: [{ id: string; metrics: AnswerMetrics; created_at: Date } | undefined] = await db.query(
    "SELECT id, metrics, created_at FROM model_version WHERE task = $1 AND variant = $2 AND status = 'CHAMPION'",
    [supportKnowledgeTask, supportKnowledgeVariant],
  );
  if (row === undefined) return null;
  const { report, threshold, riskCoverage } = row.metrics;
  return {
    modelVersionId: row.id,
    threshold,
    riskCoverage,
    questions: report.questions,
    passages: report.passages,
    mrr: report.reranked.mrr,
    baselineMrr: report.bm25.mrr,
    calibrationError: report.calibrationError,
    learntAt: row.created_at,
  };
}
