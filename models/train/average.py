"""Mean of the weights of several runs, judged and written: `python3 average.py --crops DIR --out DIR RUN RUN ...`."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import data as sets
from model import MobileFaceNet, read_specs, read_weights, write_weights
from validate import Subjects, evaluate, strangers

PROJECT = Path(__file__).resolve().parents[2]
FIRST = PROJECT / "models" / "weights"


def groups_of(photos: sets.Photos) -> dict[str, np.ndarray]:
    """The age and ethnicity groups of models/README.md."""
    bounds = {"0-12": (0, 12), "13-17": (13, 17), "18-39": (18, 39), "40-64": (40, 64), "65+": (65, 200)}
    ages = {name: (photos.age >= low) & (photos.age <= high) for name, (low, high) in bounds.items()}
    labels = np.array(photos.ethnicity)
    return ages | {str(label): labels == label for label in np.unique(labels)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=PROJECT.parent / "shared" / "data")
    parser.add_argument("--crops", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--draws", type=int, default=200)
    parser.add_argument("runs", type=Path, nargs="+", help="folders of train.py, or none but models/weights")
    options = parser.parse_args()
    torch.set_num_threads(1)
    operations, _ = read_weights(FIRST)
    read = [read_weights(run)[1] for run in options.runs]
    options.out.mkdir(parents=True, exist_ok=True)
    mean = {name: np.mean([weights[name] for weights in read], 0) for name in read[0]}
    write_weights(options.out, read_specs(FIRST), mean)
    # Judged as written: in half precision.
    (options.out / "mobilefacenet.json").write_bytes((FIRST / "mobilefacenet.json").read_bytes())
    net = MobileFaceNet(*read_weights(options.out)).to(memory_format=torch.channels_last)
    lag, faces = (sets.load(options.crops, options.data, name) for name in ("lag", "utkface"))
    lag, faces = (photos.where(np.array(photos.split) == "validation") for photos in (lag, faces))
    _, people = np.unique(lag.person, return_inverse=True)
    figures: dict[str, object] = dict(
        evaluate(sets.describe(net, lag.images), Subjects(people, lag.young), options.draws)
    )
    figures["strangers"] = strangers(sets.describe(net, faces.images), groups_of(faces))
    (options.out / "figures.json").write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
