"""What a screenshot can be asked without knowing what it should look like."""

import numpy
from PIL import Image


def luminance(path):
    """Relative luminance as WCAG defines it, one number a pixel."""
    level = numpy.asarray(Image.open(path).convert('RGB'), dtype=numpy.float32) / 255
    linear = numpy.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4)
    return linear @ numpy.array([0.2126, 0.7152, 0.0722], dtype=numpy.float32)


def is_blank(path):
    """True of a picture of one colour, or nearly."""
    light = luminance(path)
    return float(numpy.percentile(light, 99) - numpy.percentile(light, 1)) < 0.02


def text_share(path, ratio=4.5, within=4):
    """The share of pixels that meet a contrast of RATIO a few pixels to their right, as strokes of type do."""
    light = luminance(path) + 0.05
    left, right = light[:, :-within], light[:, within:]
    contrast = numpy.maximum(left, right) / numpy.minimum(left, right)
    return float((contrast >= ratio).mean())


def differs(one, other):
    """The share of pixels that are not the same in two pictures of one size."""
    first, second = (numpy.asarray(Image.open(path).convert('RGB'), dtype=int) for path in (one, other))
    return float((numpy.abs(first - second).max(axis=2) > 8).mean())


def size_of(path):
    return Image.open(path).size
