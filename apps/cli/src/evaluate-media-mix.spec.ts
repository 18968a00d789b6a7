import type { FitDiagnostics } from "@bellwether/ad-roi/media-mix/model/fitted-media-mix";
import { describe, expect, it } from "@jest/globals";
import { tellReliability } from "./evaluate-media-mix.ts";

const holdout = { holdoutCoverage90: null, holdoutPeriods: 0, holdoutMape: null, naiveMape: null };
const sampled: FitDiagnostics = {
  method: "hmc",
  converged: true,
  rHatMax: 1.0081,
  essMin: 1463.4,
  divergences: 0,
  paretoK: null,
  ...holdout,
};
const quick: FitDiagnostics = {
  ...sampled,
  method: "variational",
  rHatMax: null,
  essMin: null,
  divergences: null,
  paretoK: 0.557,
};

describe("what is told of a media mix's fit", () => {
  it("is how chains agree, where there are any", () => {
    expect(tellReliability(sampled)).toBe(
      "The fit converged: R-hat at most 1.008, 1463 effective draws or more, no divergences",
    );
    expect(tellReliability({ ...sampled, converged: false, divergences: 3 })).toContain("3 divergences): do not act");
  });

  it("is the importance weights of a variational one, which has no chains", () => {
    expect(tellReliability(quick)).toBe("The fit converged: Pareto k̂ 0.56, below 0.7");
    const far = tellReliability({ ...quick, converged: false, paretoK: 4.47 });
    expect(far).toContain("Pareto k̂ 4.47");
    expect(far).toContain("do not act on it");
    expect(far).not.toMatch(/undefined|null/);
  });
});
