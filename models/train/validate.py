"""How well plain cosine tells people apart: LAG's young and grown pairs, and UTKFace's strangers by group."""

from dataclasses import dataclass

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Subjects:
    """One entry a photo."""

    person: Array
    young: Array


def error_rates(genuine: Array, impostor: Array, weights: tuple[Array, Array] | None = None) -> dict[str, float]:
    """1 - EER and TPR at 1 % and 0.1 % FMR, in per cent. Weights count how often each pair is drawn."""
    same, other = weights if weights is not None else (np.ones(len(genuine)), np.ones(len(impostor)))
    scores = np.concatenate([genuine, impostor])
    order = np.argsort(-scores, kind="stable")
    passed = np.cumsum(np.concatenate([same, np.zeros(len(impostor))])[order]) / same.sum()
    false = np.cumsum(np.concatenate([np.zeros(len(genuine)), other])[order]) / other.sum()
    at = int(np.argmin(np.abs(1 - passed - false)))
    tpr = lambda rate: 100 * passed[max(0, int(np.searchsorted(false, rate, side="right")) - 1)]  # noqa: E731
    return {
        "acc": 100 * (1 - (1 - passed[at] + false[at]) / 2),
        "tpr1": float(tpr(0.01)),
        "tpr01": float(tpr(0.001)),
    }


def pairs_of(subjects: Subjects, kind: str) -> tuple[Array, Array, Array]:
    """Indices a, b of every pair of this kind (young-grown, young-young, grown-grown) and whether it is one person."""
    first = np.flatnonzero(subjects.young if kind[0] == "y" else ~subjects.young)
    second = np.flatnonzero(subjects.young if kind[1] == "y" else ~subjects.young)
    a, b = (grid.ravel() for grid in np.meshgrid(first, second, indexing="ij"))
    if kind[0] == kind[1]:
        a, b = a[a < b], b[a < b]
    return a, b, subjects.person[a] == subjects.person[b]


def evaluate(descriptors: Array, subjects: Subjects, draws: int = 0, seed: int = 1) -> dict[str, dict[str, object]]:
    """Figures by kind of pair; with draws, 95 % intervals from bootstrap draws of people."""
    result: dict[str, dict[str, object]] = {}
    people = int(subjects.person.max()) + 1
    for kind in ("yg", "yy", "gg"):
        a, b, same = pairs_of(subjects, kind)
        scores = (descriptors[a] * descriptors[b]).sum(1)
        figures: dict[str, object] = dict(error_rates(scores[same], scores[~same]))
        random = np.random.default_rng(seed)
        drawn: list[dict[str, float]] = []
        for _ in range(draws):
            count = np.bincount(random.integers(people, size=people), minlength=people)
            pa, pb = count[subjects.person[a]], count[subjects.person[b]]
            drawn.append(error_rates(scores[same], scores[~same], (pa[same], (pa * pb)[~same])))
        for name in list(figures) if drawn else []:
            figures[f"{name} interval"] = np.percentile([d[name] for d in drawn], [2.5, 97.5]).round(1).tolist()
        result[kind] = figures
    return result


def strangers(descriptors: Array, groups: dict[str, Array]) -> dict[str, float]:
    """Share of pairs within each group, per cent, that pass where 1 % of all pairs of different people do."""
    scores = descriptors @ descriptors.T
    upper = np.triu(np.ones(scores.shape, dtype=bool), 1)
    threshold = np.quantile(scores[upper], 0.99)
    return {
        name: 100 * float((scores[np.ix_(member, member)][upper[np.ix_(member, member)]] > threshold).mean())
        for name, member in groups.items()
    }
