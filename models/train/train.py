"""Teaches MobileFaceNet what ageing does. `python3 train.py --help`; README.md says how it was run."""

import argparse
import json
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import data as sets
import losses
from augment import augment
from batches import Sampler
from model import MobileFaceNet, read_specs, read_weights, write_weights
from validate import Subjects, evaluate

PROJECT = Path(__file__).resolve().parents[2]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=PROJECT.parent / "shared" / "data")
    parser.add_argument("--crops", type=Path, required=True, help="what crops.ts wrote")
    parser.add_argument("--first", type=Path, default=PROJECT / "models" / "weights", help="weights to start from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=450)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--centre-rate", type=float, default=1e-4)
    parser.add_argument("--frozen", type=int, default=21, help="operations before this one stay as they are")
    parser.add_argument("--scale", type=float, default=32)
    parser.add_argument("--margin", type=float, default=0.2)
    parser.add_argument("--contrast", type=float, default=0.5)
    parser.add_argument("--keep", type=float, default=1.0, help="weight of the first network's word on grown faces")
    parser.add_argument("--pull", type=float, default=1.0, help="towards the first weights, a step times the rate")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the running average of weights")
    parser.add_argument("--every", type=int, default=75, help="steps between validations")
    parser.add_argument("--fold", type=int, help="leave every n-th LAG person out, as --folds says, from this one on")
    parser.add_argument("--folds", type=int, default=2)
    return parser.parse_args()


@dataclass
class Training:
    photos: sets.Photos
    first: np.ndarray
    people: np.ndarray
    base_scale: np.ndarray


def training_set(options: argparse.Namespace, net: nn.Module) -> tuple[Training, sets.Photos]:
    """Photos to train on with the first network's descriptors, and LAG's validation photos."""
    loaded = {name: sets.load(options.crops, options.data, name) for name in ("lag", "utkface", "fiw", "kin")}
    first = {name: first_descriptors(options, net, name, photos) for name, photos in loaded.items()}
    held = {name: np.array(photos.split) == "validation" for name, photos in loaded.items()}
    others = np.concatenate([first[name][held[name]] for name in ("lag", "utkface", "kin")])
    limits = np.concatenate([sets.thresholds(loaded[name])[held[name]] for name in ("lag", "utkface", "kin")])
    parts: list[tuple[sets.Photos, np.ndarray]] = []
    for name in ("lag", "utkface", "fiw"):
        photos, described = loaded[name].where(~held[name]), first[name][~held[name]]
        left_out = sets.overlapping(photos, described, (others, limits))
        if options.fold is not None and name == "lag":
            left_out |= set(sorted(set(photos.person))[options.fold :: options.folds])
        chosen = np.array([person not in left_out for person in photos.person])
        say(options, {"set": name, "photos": int(chosen.sum()), "people left out": len(left_out)})
        parts.append((photos.where(chosen), described[chosen]))
    photos = sets.joined([part for part, _ in parts])
    _, people = np.unique(photos.person, return_inverse=True)
    scale = np.array([sets.FIW_SCALE if name.startswith("fiw/") else 1.0 for name in photos.person], np.float32)
    training = Training(photos, np.concatenate([part for _, part in parts]), people, scale)
    return training, loaded["lag"].where(held["lag"])


def first_descriptors(options: argparse.Namespace, net: nn.Module, name: str, photos: sets.Photos) -> np.ndarray:
    kept = options.crops / f"first-{name}.npy"
    if not kept.exists():
        np.save(kept, sets.describe(net, photos.images, sets.FIW_SCALE if name in ("fiw", "kin") else 1))
    return np.load(kept)


def say(options: argparse.Namespace, line: dict[str, object]) -> None:
    with (options.out / "log.jsonl").open("a") as log:
        log.write(json.dumps(line) + "\n")
    print(json.dumps(line), flush=True)


def check(net: MobileFaceNet, photos: sets.Photos) -> dict[str, dict[str, object]]:
    _, people = np.unique(photos.person, return_inverse=True)
    return evaluate(sets.describe(net, photos.images), Subjects(people, photos.young))


def input_of(training: Training, chosen: np.ndarray, random: np.random.Generator) -> Tensor:
    images = torch.from_numpy(training.photos.images[chosen]).permute(0, 3, 1, 2).float()
    x = augment(images, torch.from_numpy(training.base_scale[chosen]), random)
    return ((x.round() - 127) / 128).contiguous(memory_format=torch.channels_last)


def main() -> None:
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    folders = ("data", "crops", "out", "first")
    say(options, {name: str(value) for name, value in vars(options).items() if name not in folders})
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    random = np.random.default_rng(options.seed)
    operations, weights = read_weights(options.first)
    net, average = (MobileFaceNet(operations, weights).to(memory_format=torch.channels_last) for _ in range(2))
    training, validation = training_set(options, average)
    say(options, {"step": 0, **check(average, validation)})
    centres = nn.Parameter(torch.zeros(int(training.people.max()) + 1, 512))
    centres.data.index_add_(0, torch.from_numpy(training.people), torch.from_numpy(training.first))
    centres.data = F.normalize(centres.data)
    learning = [(name, value) for name, value in net.values.items() if int(name.split("_")[0]) >= options.frozen]
    for name, value in net.values.items():
        value.requires_grad_(int(name.split("_")[0]) >= options.frozen)
    started = {name: value.detach().clone() for name, value in learning}
    optimiser = torch.optim.AdamW(
        [
            {"params": [value for _, value in learning], "rate": options.rate},
            {"params": [centres], "rate": options.centre_rate},
        ],
        weight_decay=0,
    )
    sampler = Sampler(training.photos.person, training.photos.young, training.photos.age)
    grown = np.array([p.startswith("lag/") for p in training.photos.person]) & ~training.photos.young
    grown |= training.photos.age >= 18
    sums: list[list[float]] = []
    began = time.time()
    for step in range(1, options.steps + 1):
        shape = min(1, step / 100) * 0.5 * (1 + np.cos(np.pi * step / options.steps))
        for group in optimiser.param_groups:
            group["lr"] = group["rate"] * shape
        chosen = sampler.batch(random)
        x = input_of(training, chosen, random)
        # Sixteen at a time stay inside the processor's cache.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = [net(part) for part in x.split(16)]
        descriptors = F.normalize(torch.cat(outputs).float())
        people = torch.from_numpy(training.people[chosen])
        terms = [
            losses.arc_face(descriptors, people, centres, options.scale, options.margin),
            losses.contrastive(descriptors, people, 0.1),
            losses.distance(descriptors[grown[chosen]], torch.from_numpy(training.first[chosen][grown[chosen]])),
        ]
        optimiser.zero_grad(set_to_none=True)
        (terms[0] + options.contrast * terms[1] + options.keep * terms[2]).backward()
        norm = nn.utils.clip_grad_norm_([value for _, value in learning], 20.0)
        optimiser.step()
        decay = min(options.average, step / (step + 10))
        with torch.no_grad():
            for name, value in learning:
                value.lerp_(started[name], min(1.0, options.pull * options.rate * shape))
                average.values[name].lerp_(value, 1 - decay)
        sums.append([float(term) for term in terms] + [float(norm)])
        if step % options.every == 0 or step == options.steps:
            means = dict(zip(("arc", "contrast", "keep", "norm"), np.mean(sums, 0).round(3).tolist()))
            say(options, {"step": step, "seconds": round(time.time() - began), **means, **check(average, validation)})
            sums = []
            write_weights(options.out, read_specs(options.first), average.weights())
            (options.out / "mobilefacenet.json").write_bytes((options.first / "mobilefacenet.json").read_bytes())


if __name__ == "__main__":
    main()
