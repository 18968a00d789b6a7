const complexNumbers = "it computes with complex numbers; keep real and imaginary parts as tensors of their own";
const texts = "it computes with texts; turn them into numbers before the step";
const dependsOnValues =
  "the size of its result depends on values, and a recorded step's sizes are fixed; compute it before the step";
const pictures = "it is made for pictures; write it as a matrix product or a gather, or add it";
const volumes = "it is made for volumes; write it with the two-dimensional operations, or add it";
const unused = "no model needed it yet; add it";
const drawing =
  "it draws random numbers, which would be the same in every step; declare them as the model's noise, which are inputs";

/** Kernels of TensorFlow.js that are not recorded: a step that uses one is computed eagerly. For each, why, and what to do. */
export const unmappedKernels: Readonly<Record<string, string>> = {
  ...because(complexNumbers, ["Complex", "ComplexAbs", "FFT", "IFFT", "Imag", "Real"]),
  ...because(texts, ["StaticRegexReplace", "StringNGrams", "StringSplit", "StringToHashBucketFast"]),
  ...because(dependsOnValues, [
    ...["BroadcastArgs", "NonMaxSuppressionV3", "NonMaxSuppressionV4", "NonMaxSuppressionV5"],
    ...["RaggedGather", "RaggedRange", "RaggedTensorToTensor"],
    ...["SparseFillEmptyRows", "SparseReshape", "SparseSegmentMean", "SparseSegmentSum", "Unique"],
  ]),
  ...because(pictures, [
    ...["CropAndResize", "DepthToSpace", "Dilation2D", "Dilation2DBackpropFilter", "Dilation2DBackpropInput", "Draw"],
    ...["FlipLeftRight", "LRN", "LRNGrad", "MaxPoolWithArgmax", "ResizeBilinear", "ResizeBilinearGrad"],
    ...["ResizeNearestNeighbor", "ResizeNearestNeighborGrad", "RotateWithOffset", "Transform"],
  ]),
  ...because(volumes, [
    ...["AvgPool3D", "AvgPool3DGrad", "MaxPool3D", "MaxPool3DGrad"],
    ...["Conv3D", "Conv3DBackpropFilterV2", "Conv3DBackpropInputV2"],
  ]),
  ...because(drawing, ["Multinomial"]),
  ...because(unused, ["Bincount", "BitwiseAnd", "DenseBincount", "SearchSorted", "SparseToDense"]),
};

function because(reason: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
