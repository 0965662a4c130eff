"""What the descriptors are trained for. All take descriptors of length 1."""

import torch
import torch.nn.functional as F
from torch import Tensor


def arc_face(descriptors: Tensor, people: Tensor, centres: Tensor, scale: float, margin: float) -> Tensor:
    """ArcFace (Deng et al. 2019): cross entropy over all people, the own angle made harder by `margin` radians."""
    cosines = (descriptors @ F.normalize(centres).T).clamp(-0.9999, 0.9999)
    own = cosines.gather(1, people[:, None])
    harder = torch.cos(torch.acos(own) + margin)
    # Past a half turn the cosine would rise again.
    harder = torch.where(torch.acos(own) + margin < torch.pi, harder, own - margin * torch.sin(torch.tensor(margin)))
    return F.cross_entropy(scale * cosines.scatter(1, people[:, None], harder), people)


def contrastive(descriptors: Tensor, people: Tensor, temperature: float) -> Tensor:
    """Supervised contrastive loss (Khosla et al. 2020) inside the batch; who appears once is only a stranger."""
    similar = descriptors @ descriptors.T / temperature
    own = torch.eye(len(people), dtype=torch.bool)
    same = (people[:, None] == people[None, :]) & ~own
    log_share = similar - similar.masked_fill(own, -torch.inf).logsumexp(1, keepdim=True)
    paired = same.any(1)
    return -((log_share * same).sum(1)[paired] / same.sum(1)[paired]).mean()


def distance(descriptors: Tensor, wanted: Tensor) -> Tensor:
    """Mean of 1 - cosine; 0 for no rows."""
    return (1 - (descriptors * wanted).sum(1)).mean() if len(wanted) else descriptors.sum() * 0
