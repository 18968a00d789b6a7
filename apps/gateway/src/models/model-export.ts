import { noEngine } from "@bellwether/demand-forecast/contract";
import type { Remark } from "../remarks/remark.type.ts";
import type { ModelExport } from "./model-export.type.ts";
import { modelTasks } from "./model-task.enum.ts";
import type { ModelVersion } from "./model-version.type.ts";

/** The model of the model host that writes versions of a task as files; null where none does. */
export function exporterOf(task: string): string | null {
  return Object.values(modelTasks).find((one) => one.task === task)?.exportModel ?? null;
}

/** Why a version cannot be exported; null when it can. */
export function exportRefusal(version: { task: string; engine: string; stored: boolean }): Remark | null {
  if (exporterOf(version.task) === null) return { code: "export.no-network", facts: [] };
  if (!version.stored) return { code: "export.not-stored", facts: [] };
  if (version.engine === noEngine) return { code: "export.no-network", facts: [] };
  return null;
}

/** Where a version's file is fetched. @param key of the version, a UUID */
export function exportPath(key: string): string {
  return `/exports/${key}/model.onnx`;
}

export function exportFileName({ task, variant, version }: Pick<ModelVersion, "task" | "variant" | "version">): string {
  return `${task}-${variant}-v${version}.onnx`;
}

export function toModelExport(version: ModelVersion): ModelExport {
  return {
    modelVersion: version,
    downloadUrl: version.exportUrl,
    fileName: exportFileName(version),
    refusal: version.exportRefusal,
  };
}
