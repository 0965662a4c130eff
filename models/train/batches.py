"""Which photos stand side by side in a batch."""

from collections import defaultdict

import numpy as np

Array = np.ndarray
Random = np.random.Generator


class Sampler:
    """
    64 photos a batch: eight people of LAG, two photos young and two grown each; three families of FIW, two relatives
    each with four photos, since relatives are the hardest strangers; eight strangers of UTKFace, half of them minors.
    """

    def __init__(self, person: list[str], young: Array, age: Array) -> None:
        sides: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        families: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.minors: list[int] = []
        self.adults: list[int] = []
        for index, name in enumerate(person):
            source, rest = name.split("/", 1)
            if source == "lag":
                sides[name][0 if young[index] else 1].append(index)
            elif source == "fiw":
                families[rest.split("/")[0]][name].append(index)
            else:
                (self.minors if age[index] < 18 else self.adults).append(index)
        self.lag = list(sides.values())
        self.families = [list(members.values()) for members in families.values()]
        # A family is drawn as often as it has people.
        sizes = np.array([len(members) for members in self.families], dtype=float)
        self.chance = sizes / sizes.sum()

    def batch(self, random: Random) -> Array:
        chosen: list[int] = []
        for at in random.choice(len(self.lag), 8, replace=False):
            young, grown = self.lag[at]
            chosen += some(young or grown, 2, random) + some(grown or young, 2, random)
        for at in random.choice(len(self.families), 3, replace=False, p=self.chance):
            members = self.families[at]
            for member in random.permutation(len(members))[:2]:
                chosen += some(members[member], 4, random)
        return np.array(chosen + some(self.minors, 4, random) + some(self.adults, 4, random))


def some(values: list[int], count: int, random: Random) -> list[int]:
    """`count` of the values, each again only when there are not enough."""
    order = list(random.permutation(len(values)))
    return [values[order[i % len(order)]] for i in range(count)]
