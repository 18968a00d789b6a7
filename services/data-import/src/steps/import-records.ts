import type { ImportSummary } from "../contract.ts";
import { campaignRows } from "../fields/ad-fields.ts";
import { customerRows, locationRows, productRows } from "../fields/catalogue-fields.ts";
import { checkMapping } from "../fields/column-map.ts";
import type { RowShape } from "../fields/field.ts";
import { supplierRows } from "../fields/supplier-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import { refuseBackwardCampaigns } from "../staging/refuse-backward-campaigns.ts";
import { refuseErased } from "../staging/refuse-erased.ts";
import { refuseManagedCampaigns } from "../staging/refuse-managed-campaigns.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { type RecordKind, writeRecords } from "../staging/write-records.ts";
import { enter, type ImportRun, reject } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageFile } from "./stage-file.ts";

const shapes: Record<RecordKind, RowShape> = {
  products: productRows,
  locations: locationRows,
  customers: customerRows,
  suppliers: supplierRows,
  campaigns: campaignRows,
};

/** Imports a file whose rows are records of their own. */
export async function importRecords(
  run: ImportRun,
  kind: RecordKind,
  source: OpenSource,
): Promise<ImportSummary["counts"]> {
  const shape = shapes[kind];
  checkMapping([shape], run.options.columns);
  enter(run, "reading");
  const staged = await stageFile(
    run,
    source,
    shape,
    new StagingTable("staged_record", shape),
    async (count, rejected) => {
      run.state.rowsRead += count;
      await reject(run, rejected);
    },
  );
  if (kind === "customers") await refuseErased(run.db, (rejected) => reject(run, rejected));
  if (kind === "campaigns") {
    await refuseManagedCampaigns(run.db, (rejected) => reject(run, rejected));
    const isGiven = (field: string) => String(staged.present.has(field));
    await refuseBackwardCampaigns(run.db, isGiven, (rejected) => reject(run, rejected));
  }
  refuseStrictly(run);
  enter(run, "writing");
  return writeRecords(run.db, kind, staged.present);
}
