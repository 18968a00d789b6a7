import { floats } from "../../tensor/testing/backends.ts";
import { tf } from "../../tensor/tf.ts";
import { battery, sameGradients, sameValues, wholes } from "../testing/battery.ts";
import { spaceToBatchKernels } from "./space-to-batch.ts";

const none = [
  [0, 0],
  [0, 0],
];

battery("blocks of space as batches", spaceToBatchKernels, () => {
  sameGradients({
    spaceToBatchND: [(x) => tf.square(tf.spaceToBatchND(x!, [2, 2], none)), floats([1, 4, 6, 2], 1)],
    "spaceToBatchND of uneven blocks": [(x) => tf.spaceToBatchND(x!, [2, 3], none), floats([2, 4, 6], 1)],
    "spaceToBatchND with margins": [
      (x) =>
        tf.spaceToBatchND(
          x!,
          [2, 2],
          [
            [1, 0],
            [0, 2],
          ],
        ),
      floats([1, 5, 6, 2], 1),
    ],
    batchToSpaceND: [(x) => tf.square(tf.batchToSpaceND(x!, [2, 2], none)), floats([4, 3, 3, 2], 1)],
    "batchToSpaceND cropped": [
      (x) =>
        tf.batchToSpaceND(
          x!,
          [2, 2],
          [
            [0, 1],
            [1, 0],
          ],
        ),
      floats([8, 3, 3, 2], 1),
    ],
  });

  sameValues({
    "spaceToBatchND of integers": [(x) => tf.spaceToBatchND(x!, [2], [[1, 0]]), wholes([1, 2, 3], [1, 3])],
  });
});
