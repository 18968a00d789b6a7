import type { JudgedMethod, Judgement } from "../model/recommend/judge-methods.ts";
import type { RankingAccuracy } from "../model/recommend/measure-ranking.ts";
import type { ModelSpec } from "../model/recommend/model-spec.ts";
import type { MethodName } from "../model/recommend/recommender.ts";

/** What lists are made by, and whose it is. */
export interface Shown {
  by: "CHOSEN" | "CHAMPION" | "POPULARITY";
  spec: ModelSpec;
}

/** How the methods did on the days held out; kept with the version. */
export interface RecommendReport {
  customers: number;
  items: number;
  days: number;
  chosen: MethodName;
  methods: {
    name: MethodName;
    all: RankingAccuracy;
    newToThem: RankingAccuracy;
    /** Mean of both NDCG@10. */
    worth: number;
    seconds: number;
  }[];
  /** What the chosen one was set to. */
  model: ModelSpec;
}

const popularity: ModelSpec = [{ name: "POPULARITY", settings: {}, weight: 1 }];

/**
 * The chosen method where it beats popularity and is no worse than the champion's on the same days; else the champion's where that
 * still beats popularity; else what is popular.
 */
export function chooseShown(judgement: Judgement | null, champion: { name: string; spec: ModelSpec } | null): Shown {
  if (judgement === null) return { by: "POPULARITY", spec: popularity };
  const { chosen, methods } = judgement;
  const baseline = worthOf(methods, "POPULARITY")!;
  const held = champion === null ? null : worthOf(methods, champion.name);
  if (chosen.worth > baseline && chosen.worth >= (held ?? 0)) return { by: "CHOSEN", spec: chosen.spec };
  if (champion !== null && held !== null && held > baseline) return { by: "CHAMPION", spec: champion.spec };
  return { by: "POPULARITY", spec: popularity };
}

/** What a method is worth on the days held out; null where it was not judged. */
export function worthOf(methods: readonly Pick<JudgedMethod, "name" | "worth">[], name: string): number | null {
  return methods.find((one) => one.name === name)?.worth ?? null;
}

export function reportOf({ customers, items, methods, chosen }: Judgement, days: number): RecommendReport {
  return {
    customers,
    items,
    days,
    chosen: chosen.name,
    methods: methods.map(({ name, accuracy: { all, newToThem }, worth, seconds }) => ({
      name,
      all,
      newToThem,
      worth,
      seconds,
    })),
    model: chosen.spec,
  };
}
