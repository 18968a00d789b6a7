"use client";
import { useState } from "react";
import type { AbcClass, ServiceMeasure, XyzClass } from "../../gql/graphql.ts";
import { useAction } from "../../states/use-action.ts";
import { useMutationOnce } from "../../states/use-mutation-once.ts";
import type { ProductClass } from "./target-scope.ts";
import { classTargetSetMutation, serviceSettingSetMutation } from "./trade-off.operations.ts";

/** A target as it stands or is to stand; without a measure none. */
export interface Service {
  serviceMeasure?: ServiceMeasure | null | undefined;
  serviceTarget?: number | null | undefined;
  /** Of the row that was read; null where there was none. */
  version?: string | null | undefined;
}

type ClassService = Service & { abcClass: AbcClass; xyzClass: XyzClass };

/** What a setting is of; with neither, of the whole organisation. */
export interface SettingOf {
  productId?: string | null;
  locationId?: string | null;
}

/** What was done, and how to take it back. */
interface TargetSet {
  /** What was set; null where a target was taken away. */
  target: number | null;
  undo: () => Promise<boolean>;
}

const serviceOf = ({ serviceMeasure, serviceTarget }: Service) =>
  serviceMeasure ? { measure: serviceMeasure, target: serviceTarget ?? null } : null;

/** Sets targets, remembering what stood there. What somebody else set since it was read is not overwritten. */
export function useSetTarget() {
  const { run, busy } = useAction();
  const refetched = ["ServiceTargets", "InventoryTradeOff", "TradeOffWhatIf", "PlaceSetting"];
  const setClasses = useMutationOnce(classTargetSetMutation, refetched);
  const setSetting = useMutationOnce(serviceSettingSetMutation, refetched);
  const [done, setDone] = useState<TargetSet | null>(null);

  async function sendSetting({ productId = null, locationId = null }: SettingOf, service: Service) {
    const input = { productId, locationId, service: serviceOf(service), version: service.version ?? null };
    return run(async () => (await setSetting(input))?.inventoryServiceSettingSet);
  }

  async function sendClasses(services: readonly ClassService[]) {
    const targets = services.map(({ abcClass, xyzClass, ...service }) => ({
      abcClass,
      xyzClass,
      service: serviceOf(service),
      version: service.version ?? null,
    }));
    return run(async () => (await setClasses({ targets }))?.inventoryClassTargetSet);
  }

  return {
    busy,
    done,
    forget: () => setDone(null),

    /** @param service what is to stand, with the version of what stands */
    async setSetting(of: SettingOf, service: Service): Promise<void> {
      const payload = await sendSetting(of, service);
      const { previous, setting } = payload ?? {};
      if (!previous || !setting) return;
      const back = { ...previous, version: setting.version };
      setDone({
        target: service.serviceTarget ?? null,
        undo: async () => (await sendSetting(of, back)) !== null,
      });
    },

    /** @param standing all classes as they stand */
    async setClasses(
      classes: readonly ProductClass[],
      target: number,
      standing: readonly ClassService[],
    ): Promise<void> {
      const key = ({ abcClass, xyzClass }: ProductClass) => abcClass + xyzClass;
      const versionIn = (all: readonly ClassService[], one: ProductClass) =>
        all.find((each) => key(each) === key(one))?.version ?? null;
      const payload = await sendClasses(
        classes.map((one) => ({
          ...one,
          serviceMeasure: "FILL_RATE",
          serviceTarget: target,
          version: versionIn(standing, one),
        })),
      );
      if (!payload) return;
      // A class that nobody had set gets its usual target back, not a target of its own.
      const back = payload.previous.map(({ abcClass, xyzClass, version, ...service }) => ({
        abcClass,
        xyzClass,
        ...(version ? service : {}),
        version: versionIn(payload.classTargets, { abcClass, xyzClass }),
      }));
      setDone({ target, undo: async () => (await sendClasses(back)) !== null });
    },
  };
}
