"""What happens to photos between the camera and the scanner, on a batch of crops: [n, 3, 112, 112], values 0 to 255."""

import io
import math

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

Random = np.random.Generator


def augment(images: Tensor, base_scale: Tensor, random: Random) -> Tensor:
    """
    Each step hits its share of the images. `base_scale` [n]: 1 for crops aligned by the mesh, else the factor by
    which the crop's alignment differs from the mesh's.
    """
    x = realign(images, base_scale, random)
    x = light(x, random)
    x = tone(x, random)
    x = grain(x, random)
    for index in range(len(x)):
        x[index] = resolution(x[index], random)
        if random.random() < 0.06:
            x[index] = scratches(x[index], random)
        if random.random() < 0.04:
            x[index] = halftone(x[index], random)
        if random.random() < 0.25:
            x[index] = jpeg(x[index], int(random.integers(20, 85)))
    return x.clamp(0, 255)


def realign(x: Tensor, base_scale: Tensor, random: Random) -> Tensor:
    """Mirror, and the error of the alignment: about 1.2 pixels, 2.5 degrees, 3 %."""
    n, side = len(x), x.shape[-1]
    scale = base_scale * torch.tensor(np.exp(random.normal(0, 0.03, n)), dtype=torch.float32)
    angle = torch.tensor(random.normal(0, math.radians(2.5), n), dtype=torch.float32)
    shift = torch.tensor(random.normal(0, 1.2, (n, 2)) * 2 / side, dtype=torch.float32)
    mirror = torch.tensor(random.choice([-1.0, 1.0], n), dtype=torch.float32)
    cos, sin = scale * angle.cos(), scale * angle.sin()
    rows = [torch.stack([cos * mirror, -sin, shift[:, 0]], 1), torch.stack([sin * mirror, cos, shift[:, 1]], 1)]
    grid = F.affine_grid(torch.stack(rows, 1), list(x.shape), align_corners=False)
    return F.grid_sample(x, grid, mode="bilinear", padding_mode="border", align_corners=False)


def light(x: Tensor, random: Random) -> Tensor:
    """Gamma, contrast and brightness of half the images."""
    n = len(x)
    hit = random.random(n) < 0.5
    gamma = column(np.where(hit, np.exp(random.normal(0, 0.25, n)), 1))
    contrast = column(np.where(hit, random.uniform(0.7, 1.25, n), 1))
    brightness = column(np.where(hit, random.uniform(-25, 25, n), 0))
    x = 255 * (x.clamp(0, 255) / 255) ** gamma
    mean = x.mean((1, 2, 3), keepdim=True)
    return ((x - mean) * contrast + mean + brightness).clamp(0, 255)


def tone(x: Tensor, random: Random) -> Tensor:
    """Grey (a quarter), sepia (8 %), a colour cast (a fifth), fading to a warm paper colour (an eighth)."""
    n = len(x)
    grey = (x * torch.tensor([0.299, 0.587, 0.114]).view(1, 3, 1, 1)).sum(1, keepdim=True).expand_as(x)
    kind = random.random(n)
    x = torch.where(column(kind < 0.33, torch.bool), grey, x)
    warm = torch.tensor([1.07, 0.98, 0.82]).view(1, 3, 1, 1)
    x = torch.where(column(kind < 0.08, torch.bool), x * warm, x)
    cast = torch.tensor(random.uniform(0.85, 1.15, (n, 3)), dtype=torch.float32).view(n, 3, 1, 1)
    x = torch.where(column(random.random(n) < 0.2, torch.bool), x * cast, x)
    paper = torch.tensor(random.uniform([170, 150, 110], [235, 220, 190], (n, 3)), dtype=torch.float32)
    kept = column(np.where(random.random(n) < 0.125, random.uniform(0.4, 0.8, n), 1))
    return x * kept + paper.view(n, 3, 1, 1) * (1 - kept)


def grain(x: Tensor, random: Random) -> Tensor:
    """Noise on a quarter of the images, fine or as coarse as film grain on a small print."""
    for index in np.flatnonzero(random.random(len(x)) < 0.25):
        side = int(random.choice([112, 112, 56, 40]))
        channels = int(random.choice([1, 3]))
        noise = random.standard_normal((1, channels, side, side), dtype=np.float32)
        coarse = F.interpolate(torch.from_numpy(noise), size=x.shape[-1], mode="bilinear", align_corners=False)
        x[index] += coarse[0] * float(random.uniform(2, 14))
    return x.clamp(0, 255)


def resolution(image: Tensor, random: Random) -> Tensor:
    """A fifth become as small as 26 to 90 pixels and large again, a tenth are blurred."""
    side = image.shape[-1]
    chance = random.random()
    if chance < 0.2:
        small = int(random.integers(26, 90))
        tiny = F.interpolate(image[None], size=small, mode="area")
        return F.interpolate(tiny, size=side, mode="bilinear", align_corners=False)[0]
    if chance < 0.3:
        sigma = random.uniform(0.6, 1.8)
        taps = torch.exp(-(torch.arange(-4, 5) ** 2) / (2 * sigma**2))
        taps = (taps / taps.sum()).view(1, 1, 1, 9)
        padded = F.pad(image[:, None], (4, 4, 4, 4), mode="replicate")
        return F.conv2d(F.conv2d(padded, taps), taps.transpose(2, 3))[:, 0]
    return image


def scratches(image: Tensor, random: Random) -> Tensor:
    """One to four thin straight scratches or folds, light or dark."""
    side = image.shape[-1]
    y, x = torch.meshgrid(torch.arange(side), torch.arange(side), indexing="ij")
    for _ in range(int(random.integers(1, 5))):
        angle, offset = random.uniform(0, math.pi), random.uniform(0, side)
        distance = ((x - side / 2) * math.cos(angle) + (y - side / 2) * math.sin(angle) + side / 2 - offset).abs()
        line = (1 - distance / random.uniform(0.6, 1.6)).clamp(0, 1) * random.uniform(0.3, 0.9)
        image = image * (1 - line) + line * float(random.choice([20, 235]))
    return image


def halftone(image: Tensor, random: Random) -> Tensor:
    """The dots of a printed picture, turned by 45 degrees."""
    side = image.shape[-1]
    y, x = torch.meshgrid(torch.arange(side), torch.arange(side), indexing="ij")
    wave = 2 * math.pi / random.uniform(2.5, 4.5)
    dots = ((x + y) * wave * 0.7071).sin() * ((x - y) * wave * 0.7071).sin()
    return image + dots * float(random.uniform(20, 60))


def jpeg(image: Tensor, quality: int) -> Tensor:
    buffer = io.BytesIO()
    pixels = image.clamp(0, 255).permute(1, 2, 0).numpy().astype(np.uint8)
    Image.fromarray(pixels).save(buffer, "JPEG", quality=quality)
    return torch.from_numpy(np.array(Image.open(buffer))).permute(2, 0, 1).float()


def column(values: np.ndarray, dtype: torch.dtype = torch.float32) -> Tensor:
    return torch.tensor(values, dtype=dtype).view(-1, 1, 1, 1)
