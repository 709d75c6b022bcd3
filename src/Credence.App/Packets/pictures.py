"""Makes a one-page PDF of each picture: arguments are the paper's width and height in points, then pairs of files.

A picture that cannot be read is left out; the file that is missing afterwards tells.
"""
import sys

from PIL import Image, ImageOps

Image.MAX_IMAGE_PIXELS = 60_000_000
MOST = 2400

width, height = int(sys.argv[1]) - 36, int(sys.argv[2]) - 64
for source, target in zip(sys.argv[3::2], sys.argv[4::2]):
    try:
        with Image.open(source) as picture:
            if picture.width * picture.height > Image.MAX_IMAGE_PIXELS:
                raise ValueError("too large")
            picture.draft("RGB", (MOST, MOST))
            upright = ImageOps.exif_transpose(picture)
            if upright.mode in ("RGBA", "LA", "P"):
                upright = upright.convert("RGBA")
                paper = Image.new("RGB", upright.size, "white")
                paper.paste(upright, mask=upright.getchannel("A"))
                upright = paper
            upright = upright.convert("L" if upright.mode in ("1", "L", "I;16") else "RGB")
            upright.thumbnail((MOST, MOST))
            long, short = max(upright.size), min(upright.size)
            across = max(long / max(width, height), short / min(width, height))
            upright.save(target, "PDF", resolution=72 * max(across, 0.01), quality=85)
    except Exception as trouble:
        print(f"{source}: {trouble}", file=sys.stderr)
