import type { RecordedKernels } from "../kernel.ts";
import { activationKernels } from "./activation.ts";
import { arithmeticKernels } from "./arithmetic.ts";
import { comparisonKernels } from "./comparison.ts";
import { convolutionKernels } from "./convolution.ts";
import { cumulativeKernels } from "./cumulative.ts";
import { depthwiseConvolutionKernels } from "./depthwise-convolution.ts";
import { einsumKernels } from "./einsum.ts";
import { gatheringKernels } from "./gathering.ts";
import { layoutKernels } from "./layout.ts";
import { matrixKernels } from "./matrix.ts";
import { normalisationKernels } from "./normalisation.ts";
import { poolingKernels } from "./pooling.ts";
import { reductionKernels } from "./reduction.ts";
import { scatteringKernels } from "./scattering.ts";
import { slicingKernels } from "./slicing.ts";
import { spaceToBatchKernels } from "./space-to-batch.ts";
import { unaryKernels } from "./unary.ts";

/** Every kernel of TensorFlow.js that can be recorded, by its name there. */
export const recordedKernels: RecordedKernels = {
  ...activationKernels,
  ...arithmeticKernels,
  ...comparisonKernels,
  ...convolutionKernels,
  ...cumulativeKernels,
  ...depthwiseConvolutionKernels,
  ...einsumKernels,
  ...gatheringKernels,
  ...layoutKernels,
  ...matrixKernels,
  ...normalisationKernels,
  ...poolingKernels,
  ...reductionKernels,
  ...scatteringKernels,
  ...slicingKernels,
  ...spaceToBatchKernels,
  ...unaryKernels,
};
