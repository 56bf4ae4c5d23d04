// The program of programs/mandelbrot.py in CUDA C++, a warp for each band, 8 warps in a block.
// nvcc -arch=sm_90 -O3 -fmad=false mandelbrot.cu -o mandelbrot; ./mandelbrot BANDS FILE SIZE MODE
// MODE: `lane0` one lane of the warp works; `all` all lanes do the same, lane 0 stores (as weft does);
// `lanes` each lane has a pixel of its own, which is what the hardware is made for.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

enum { ITERATIONS = 50, BLOCK_WARPS = 8 };
enum Mode { LANE0, ALL, LANES };
constexpr double CENTER_X = -0.5, CENTER_Y = 0.0, WIDTH = 3.0;

static void check(cudaError_t error) {
    if (error == cudaSuccess) return;
    std::fprintf(stderr, "%s\n", cudaGetErrorString(error));
    std::exit(1);
}

static double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

__device__ unsigned char shade(double x, double y) {
    double real = 0.0, imaginary = 0.0;
    for (long iteration = 0; iteration < ITERATIONS; iteration++) {
        double real_squared = real * real, imaginary_squared = imaginary * imaginary;
        if (real_squared + imaginary_squared > 4.0) return (unsigned char)(255 - 5 * iteration);
        imaginary = 2.0 * real * imaginary + y;
        real = real_squared - imaginary_squared + x;
    }
    return 0;
}

template <Mode MODE> __global__ void render(unsigned char *pixels, long bands, long size) {
    long band = (blockIdx.x * (long)blockDim.x + threadIdx.x) / 32;
    int lane = threadIdx.x % 32;
    if (band >= bands || (MODE == LANE0 && lane != 0)) return;
    for (long row = size * band / bands; row < size * (band + 1) / bands; row++) {
        double y = CENTER_Y + WIDTH * ((double)row / (double)size - 0.5);
        for (long column = MODE == LANES ? lane : 0; column < size; column += MODE == LANES ? 32 : 1) {
            double x = CENTER_X + WIDTH * ((double)column / (double)size - 0.5);
            unsigned char grey = shade(x, y);
            if (MODE != ALL || lane == 0) pixels[row * size + column] = grey;
        }
    }
}

int main(int argc, char **argv) {
    if (argc != 5) return 2;
    long bands = std::atol(argv[1]), size = std::atol(argv[3]);
    int blocks = (int)((bands + BLOCK_WARPS - 1) / BLOCK_WARPS);
    unsigned char *pixels;
    check(cudaMalloc(&pixels, size * size));
    std::vector<unsigned char> picture(size * size);

    double begin = now();
    if (!std::strcmp(argv[4], "lane0")) render<LANE0><<<blocks, BLOCK_WARPS * 32>>>(pixels, bands, size);
    else if (!std::strcmp(argv[4], "all")) render<ALL><<<blocks, BLOCK_WARPS * 32>>>(pixels, bands, size);
    else render<LANES><<<blocks, BLOCK_WARPS * 32>>>(pixels, bands, size);
    check(cudaGetLastError());
    check(cudaDeviceSynchronize());
    std::fprintf(stderr, "compute_s %.9f\n", now() - begin);

    check(cudaMemcpy(picture.data(), pixels, size * size, cudaMemcpyDeviceToHost));
    FILE *file = std::fopen(argv[2], "wb");
    if (!file) return 1;
    std::fprintf(file, "P5\n%ld %ld\n255\n", size, size);
    std::fwrite(picture.data(), 1, picture.size(), file);
    return std::fclose(file) ? 1 : 0;
}
