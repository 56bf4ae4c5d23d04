"""examples/mandelbrot.py, which also tells on stderr how long the computing took.

mandelbrot.py [threads] [output file] [size]
"""

import queue
import sys
import threading
import time

CENTER_X = -0.5
CENTER_Y = 0.0
WIDTH = 3.0
ITERATIONS = 50


def shade(x, y):
    """The grey of the point x + iy: 0 (black) where the iteration stays bounded."""
    real = 0.0
    imaginary = 0.0
    for iteration in range(ITERATIONS):
        real_squared = real * real
        imaginary_squared = imaginary * imaginary
        if real_squared + imaginary_squared > 4.0:
            return 255 - 5 * iteration
        imaginary = 2.0 * real * imaginary + y
        real = real_squared - imaginary_squared + x
    return 0


def render_row(row, size):
    """One line of the picture, a byte for each pixel."""
    y = CENTER_Y + WIDTH * (row / size - 0.5)
    pixels = []
    for column in range(size):
        x = CENTER_X + WIDTH * (column / size - 0.5)
        pixels.append(shade(x, y))
    return bytes(pixels)


def render_band(band, first_row, end_row, size, finished):
    """What each thread does: render some rows, then send them to main."""
    rows = []
    for row in range(first_row, end_row):
        rows.append(render_row(row, size))
    finished.put((band, rows))


def render(threads, size):
    """The picture as a list of bands from top to bottom; each band is a list of rows."""
    finished = queue.Queue()
    workers = []
    for band in range(threads):
        first_row = size * band // threads
        end_row = size * (band + 1) // threads
        worker = threading.Thread(
            target=render_band, args=(band, first_row, end_row, size, finished)
        )
        worker.start()
        workers.append(worker)

    bands = {}
    for _ in range(threads):
        band, rows = finished.get()
        bands[band] = rows

    for worker in workers:
        worker.join()
    return [bands[band] for band in range(threads)]


def main():
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    path = sys.argv[2] if len(sys.argv) > 2 else "mandelbrot.pgm"
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 1024

    begin = time.perf_counter()
    bands = render(threads, size)
    end = time.perf_counter()
    print(f"compute_s {end - begin}", file=sys.stderr)

    with open(path, "wb") as picture:
        picture.write(b"P5\n")
        picture.write(f"{size} {size}\n255\n".encode())
        for rows in bands:
            for row in rows:
                picture.write(row)


if __name__ == "__main__":
    main()
