"""MobileFaceNet in PyTorch, built from the graph and weights that the app runs: models/weights/mobilefacenet.*."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from fast_prelu import prelu

Weights = dict[str, np.ndarray]


def read_weights(folder: Path) -> tuple[list[dict[str, Any]], Weights]:
    """Operations and float32 weights, in tfjs's layouts (HWIO; [h, w, channels, 1] where depthwise)."""
    graph = json.loads((folder / "mobilefacenet.json").read_text())
    halves = np.frombuffer((folder / "mobilefacenet.bin").read_bytes(), dtype="<f2")
    weights: Weights = {}
    at = 0
    for spec in graph["weights"]:
        size = int(np.prod(spec["shape"]))
        weights[spec["name"]] = halves[at : at + size].reshape(spec["shape"]).astype(np.float32)
        at += size
    if at != halves.size:
        raise ValueError("the weight file is longer than its description")
    return graph["operations"], weights


def read_specs(folder: Path) -> list[dict[str, Any]]:
    """Names and shapes in the order of the weight file."""
    return json.loads((folder / "mobilefacenet.json").read_text())["weights"]


def write_weights(folder: Path, specs: list[dict[str, Any]], weights: Weights) -> None:
    """The float16 file again, in the order of the description; the description itself does not change."""
    parts = [weights[spec["name"]].astype("<f2").tobytes() for spec in specs]
    (folder / "mobilefacenet.bin").write_bytes(b"".join(parts))


class MobileFaceNet(nn.Module):
    """[n, 3, 112, 112] RGB as (pixel - 127) / 128 to [n, 512], not scaled. Batch norm is folded in: there is none."""

    def __init__(self, operations: list[dict[str, Any]], weights: Weights) -> None:
        super().__init__()
        self.operations = operations
        self.values = nn.ParameterDict()
        for name, array in weights.items():
            self.values[key(name)] = nn.Parameter(torch.from_numpy(to_torch(name, array, operations)))

    def forward(self, x: Tensor) -> Tensor:
        results: list[Tensor] = []
        for operation in self.operations:
            inputs = [x if index < 0 else results[index] for index in operation["from"]]
            results.append(self.apply_operation(operation, inputs))
        return results[-1]

    def apply_operation(self, operation: dict[str, Any], inputs: list[Tensor]) -> Tensor:
        if operation["kind"] == "add":
            return inputs[0] + inputs[1]
        if operation["kind"] == "flatten":
            return inputs[0].flatten(1)
        kernel = self.values[key(operation["filter"])]
        groups = kernel.shape[0] if operation["kind"] == "depthwise" else 1
        y = F.conv2d(
            inputs[0],
            kernel,
            self.values[key(operation["bias"])],
            operation["stride"],
            operation["pad"],
            groups=groups,
        )
        return prelu(y, self.values[key(operation["prelu"])]) if "prelu" in operation else y

    def weights(self) -> Weights:
        """Float32 weights in tfjs's layouts again."""
        return {
            name.replace("_", "/"): from_torch(name, value.detach().numpy(), self.operations)
            for name, value in self.values.items()
        }


def key(name: str) -> str:
    """A parameter's name may hold no dot or slash."""
    return name.replace("/", "_")


def is_depthwise(name: str, operations: list[dict[str, Any]]) -> bool:
    return operations[int(name.replace("_", "/").split("/")[0])]["kind"] == "depthwise"


def to_torch(name: str, array: np.ndarray, operations: list[dict[str, Any]]) -> np.ndarray:
    if array.ndim != 4:
        return array.copy()
    order = (2, 3, 0, 1) if is_depthwise(name, operations) else (3, 2, 0, 1)
    return np.ascontiguousarray(array.transpose(order))


def from_torch(name: str, array: np.ndarray, operations: list[dict[str, Any]]) -> np.ndarray:
    if array.ndim != 4:
        return array.copy()
    order = (2, 3, 0, 1) if is_depthwise(name, operations) else (2, 3, 1, 0)
    return np.ascontiguousarray(array.transpose(order))
