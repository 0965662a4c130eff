"""Crops and labels of the training sets, and who of them may be trained on."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

Array = np.ndarray

# FIW was aligned by other landmarks: seen by the mesh its faces are this much smaller on the template (median of
# 4,952 crops; turn 0.3 degrees, shift below 0.3 pixels), so it is enlarged by as much.
FIW_SCALE = 0.966

# Two photos with a higher cosine in the first network are taken for one person: by the younger face, grown, child or
# under six. Strangers grown up reach 0.49 in 93,000 pairs of LAG, its young strangers 0.66; small children that
# network hardly tells apart.
SAME_GROWN, SAME_CHILD, SAME_SMALL = 0.5, 0.7, 0.85


@dataclass
class Photos:
    """One entry a photo. `images` [n, 112, 112, 3] stays on disk; `young` and `age` (-1) only where known."""

    images: Array
    paths: list[str]
    person: list[str]
    split: list[str]
    young: Array
    age: Array
    ethnicity: list[str]

    def where(self, chosen: Array) -> "Photos":
        at = np.flatnonzero(chosen)
        pick = lambda values: [values[i] for i in at]  # noqa: E731
        return Photos(
            self.images[at],
            pick(self.paths),
            pick(self.person),
            pick(self.split),
            self.young[at],
            self.age[at],
            pick(self.ethnicity),
        )


def thresholds(photos: Photos) -> Array:
    known = photos.age >= 0
    child = photos.young | (known & (photos.age < 13))
    return np.where(known & (photos.age < 6), SAME_SMALL, np.where(child, SAME_CHILD, SAME_GROWN)).astype(np.float32)


def joined(parts: list[Photos]) -> Photos:
    together = lambda name: [value for part in parts for value in getattr(part, name)]  # noqa: E731
    stacked = lambda name: np.concatenate([getattr(part, name) for part in parts])  # noqa: E731
    return Photos(
        stacked("images"),
        together("paths"),
        together("person"),
        together("split"),
        stacked("young"),
        stacked("age"),
        together("ethnicity"),
    )


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="") as text:
        return list(csv.DictReader(text))


def load(crops: Path, data: Path, name: str) -> Photos:
    """One set as `crops.ts` left it, with the labels of its list."""
    paths = (crops / f"{name}.txt").read_text().splitlines()
    images = np.memmap(crops / f"{name}.rgb", np.uint8, "r").reshape(-1, 112, 112, 3)
    if name == "kin":
        label: dict[str, dict[str, str]] = {
            row[side]: {"person": row[side], "split": row["split"]}
            for row in rows(data / "kin" / "kin.csv")
            for side in ("a", "b")
        }
    else:
        label = {row["path"]: row for row in rows(data / name / f"{name}.csv")}
    entries = [label[path] for path in paths]
    return Photos(
        images,
        paths,
        [f"{name}/{entry.get('person', path)}" for path, entry in zip(paths, entries)],
        [entry.get("split", "fit") for entry in entries],
        np.array([entry.get("side") == "young" for entry in entries]),
        np.array([int(entry.get("age", -1)) for entry in entries]),
        [entry.get("ethnicity", "") for entry in entries],
    )


def network_input(images: Array) -> torch.Tensor:
    """[n, 112, 112, 3] bytes to what the network takes, channels last in memory."""
    return ((torch.from_numpy(np.array(images)).float() - 127) / 128).permute(0, 3, 1, 2)


@torch.no_grad()
def describe(net: nn.Module, images: Array, scale: float = 1, batch: int = 32) -> Array:
    """Descriptors of length 1, averaged with the mirror image as the engine does. `scale`: see FIW_SCALE."""
    result: list[torch.Tensor] = []
    for at in range(0, len(images), batch):
        x = network_input(images[at : at + batch])
        if scale != 1:
            theta = torch.eye(2, 3)[None].expand(len(x), 2, 3) * scale
            grid = F.affine_grid(theta, list(x.shape), align_corners=False)
            x = F.grid_sample(x, grid, padding_mode="border", align_corners=False)
        x = x.contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = [net(x).float(), net(x.flip(3).contiguous(memory_format=torch.channels_last)).float()]
        result.append(F.normalize(sum(F.normalize(output) for output in outputs)))
    return torch.cat(result).numpy()


def overlapping(photos: Photos, descriptors: Array, held: tuple[Array, Array]) -> set[str]:
    """People of whom some photo looks like one of those held back, given as descriptors and thresholds."""
    found: set[str] = set()
    limits = thresholds(photos)
    for at in range(0, len(limits), 1000):
        limit = np.maximum(limits[at : at + 1000, None], held[1])
        alike = (descriptors[at : at + 1000] @ held[0].T > limit).any(1)
        found |= {photos.person[at + i] for i in np.flatnonzero(alike)}
    return found
