import type { RecordedKernels } from "../kernel.ts";
import { activationKernels } from "./activation.ts";
import { arithmeticKernels } from "./arithmetic.ts";
import { comparisonKernels } from "./comparison.ts";
import { convolutionKernels } from "./convolution.ts";
import { gatheringKernels } from "./gathering.ts";
import { layoutKernels } from "./layout.ts";
import { matrixKernels } from "./matrix.ts";
import { normalisationKernels } from "./normalisation.ts";
import { reductionKernels } from "./reduction.ts";
import { slicingKernels } from "./slicing.ts";
import { unaryKernels } from "./unary.ts";

/** Every kernel of TensorFlow.js that can be recorded, by its name there. */
export const recordedKernels: RecordedKernels = {
  ...activationKernels,
  ...arithmeticKernels,
  ...comparisonKernels,
  ...convolutionKernels,
  ...gatheringKernels,
  ...layoutKernels,
  ...matrixKernels,
  ...normalisationKernels,
  ...reductionKernels,
  ...slicingKernels,
  ...unaryKernels,
};
