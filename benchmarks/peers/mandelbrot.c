// The program of programs/mandelbrot.py in C with POSIX threads, a thread for each band.
// gcc -O2 -ffp-contract=off -pthread mandelbrot.c -o mandelbrot; ./mandelbrot THREADS FILE SIZE
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ITERATIONS = 50 };
static const double CENTER_X = -0.5, CENTER_Y = 0.0, WIDTH = 3.0;

struct band {
    pthread_t thread;
    long first_row, end_row, size;
    unsigned char *pixels;
};

static unsigned char shade(double x, double y) {
    double real = 0.0, imaginary = 0.0;
    for (long iteration = 0; iteration < ITERATIONS; iteration++) {
        double real_squared = real * real, imaginary_squared = imaginary * imaginary;
        if (real_squared + imaginary_squared > 4.0) return (unsigned char)(255 - 5 * iteration);
        imaginary = 2.0 * real * imaginary + y;
        real = real_squared - imaginary_squared + x;
    }
    return 0;
}

static void *render_band(void *argument) {
    struct band *band = argument;
    long size = band->size;
    unsigned char *pixel = band->pixels = malloc((size_t)((band->end_row - band->first_row) * size + 1));
    for (long row = band->first_row; row < band->end_row; row++) {
        double y = CENTER_Y + WIDTH * ((double)row / (double)size - 0.5);
        for (long column = 0; column < size; column++) {
            double x = CENTER_X + WIDTH * ((double)column / (double)size - 0.5);
            *pixel++ = shade(x, y);
        }
    }
    return NULL;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    long threads = atol(argv[1]), size = atol(argv[3]);
    double begin = now();
    struct band *bands = calloc((size_t)threads, sizeof *bands);
    for (long i = 0; i < threads; i++) {
        bands[i].first_row = size * i / threads;
        bands[i].end_row = size * (i + 1) / threads;
        bands[i].size = size;
        if (pthread_create(&bands[i].thread, NULL, render_band, &bands[i])) return 1;
    }
    for (long i = 0; i < threads; i++) pthread_join(bands[i].thread, NULL);
    fprintf(stderr, "compute_s %.9f\n", now() - begin);

    FILE *picture = fopen(argv[2], "wb");
    if (!picture) return 1;
    fprintf(picture, "P5\n%ld %ld\n255\n", size, size);
    for (long i = 0; i < threads; i++)
        fwrite(bands[i].pixels, 1, (size_t)((bands[i].end_row - bands[i].first_row) * size), picture);
    return fclose(picture) ? 1 : 0;
}
