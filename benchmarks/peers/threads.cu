// What the hardware allows a runtime in which a thread is a warp, written directly in CUDA C++.
// nvcc -arch=sm_90 -O3 -std=c++17 threads.cu -o threads
//   ./threads spawn REPEATS WARPS   one warp hands work to another by a word in global memory and waits for
//       it: `one_same_block`, `one_other_block`, then WARPS - 1 of them: `all_started`, `all_joined`
//   ./threads lock ROUNDS [WARPS ADDS]...   a ticket lock around `counter += 1`: WARPS and ns for each
//   ./threads host REPEATS          `host_call`: a word to the host and back, through pinned memory
//   ./threads idle ROUNDS STEPS [BUSY]...   BUSY warps of each SM compute, the other warps of its 32 wait:
//       `BUSY-STRATEGY` and ns. `exit`: there are no others; `mbarrier`, `nanosleep`, `spin`: how they wait
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

typedef unsigned long long u64;
enum { BLOCK_WARPS = 8, WARM_UP = 10, ROUNDS = 3 };

static void check(cudaError_t error) {
    if (error == cudaSuccess) return;
    std::fprintf(stderr, "%s\n", cudaGetErrorString(error));
    std::exit(1);
}

template <class T> static T *device_array(size_t count) {
    T *place;
    check(cudaMalloc(&place, count * sizeof(T)));
    check(cudaMemset(place, 0, count * sizeof(T)));
    return place;
}

template <class T> static std::vector<T> fetch(const T *place, size_t count) {
    check(cudaGetLastError());
    check(cudaDeviceSynchronize());
    std::vector<T> values(count);
    check(cudaMemcpy(values.data(), place, count * sizeof(T), cudaMemcpyDeviceToHost));
    return values;
}

__device__ u64 now() {
    u64 time;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(time));
    return time;
}

__device__ unsigned peek(const unsigned *word) {
    unsigned value;
    asm volatile("ld.relaxed.gpu.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
    return value;
}

__device__ unsigned acquire(const unsigned *word) {
    unsigned value;
    asm volatile("ld.acquire.gpu.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
    return value;
}

__device__ void release(unsigned *word, unsigned value) {
    asm volatile("st.release.gpu.u32 [%0], %1;" : : "l"(word), "r"(value) : "memory");
}

// Spawn and join. Every warp but the first waits at its mailbox; only lane 0 of a warp works.

struct alignas(128) Mailbox {
    unsigned order;  // 0 empty, 1 run `work`, 2 leave
    unsigned done;
    void (*work)(u64);
    u64 argument;
};

__device__ u64 sink;
__device__ void some_work(u64 argument) { if (argument == ~0ull) sink = argument; }
__device__ void other_work(u64 argument) { if (argument == ~0ull) sink = argument + 1; }
__device__ void (*volatile works[2])(u64) = {some_work, other_work};

__device__ void serve(Mailbox *box) {
    for (;;) {
        unsigned order;
        while ((order = peek(&box->order)) == 0) {}
        if (order == 2) return;
        acquire(&box->order);
        box->work(box->argument);
        box->order = 0;
        release(&box->done, 1);
    }
}

__device__ void start(Mailbox *box, u64 argument) {
    box->work = works[argument & 1];
    box->argument = argument;
    box->done = 0;
    release(&box->order, 1);
}

__device__ void join(Mailbox *box) {
    while (peek(&box->done) == 0) {}
    acquire(&box->done);
}

__global__ void spawn(Mailbox *boxes, int warps, int repeats, u64 *times) {
    if (threadIdx.x % 32 != 0) return;
    int warp = (blockIdx.x * blockDim.x + threadIdx.x) / 32;
    if (warp != 0) {
        serve(boxes + warp);
        return;
    }
    for (int target : {1, warps - 1})
        for (int i = -WARM_UP; i < repeats; i++) {
            u64 begin = now();
            start(boxes + target, i & 0xff);
            join(boxes + target);
            if (i >= 0) *times++ = now() - begin;
        }
    for (int round = 0; round < ROUNDS; round++) {
        u64 begin = now();
        for (int i = 1; i < warps; i++) start(boxes + i, i);
        *times++ = now() - begin;
        for (int i = 1; i < warps; i++) join(boxes + i);
        *times++ = now() - begin;
    }
    for (int i = 1; i < warps; i++) release(&boxes[i].order, 2);
}

static void measure_spawn(int repeats, int warps) {
    int multiprocessors, most;
    check(cudaDeviceGetAttribute(&multiprocessors, cudaDevAttrMultiProcessorCount, 0));
    check(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&most, spawn, BLOCK_WARPS * 32, 0));
    warps = std::max(2 * BLOCK_WARPS, std::min(warps, multiprocessors * most * BLOCK_WARPS));
    warps = warps / BLOCK_WARPS * BLOCK_WARPS;
    auto boxes = device_array<Mailbox>(warps);
    size_t count = 2 * repeats + 2 * ROUNDS;
    auto times = device_array<u64>(count);
    void *arguments[] = {&boxes, &warps, &repeats, &times};
    check(cudaLaunchCooperativeKernel(spawn, warps / BLOCK_WARPS, BLOCK_WARPS * 32, arguments));
    auto values = fetch(times, count);
    std::printf("warps %d\n", warps);
    for (int i = 0; i < repeats; i++) std::printf("one_same_block %llu\n", values[i]);
    for (int i = 0; i < repeats; i++) std::printf("one_other_block %llu\n", values[repeats + i]);
    for (int i = 0; i < ROUNDS; i++)
        std::printf("all_started %llu\nall_joined %llu\n", values[2 * repeats + 2 * i], values[2 * repeats + 2 * i + 1]);
}

// A ticket lock: each warp takes a number and waits until it is called.

struct TicketLock {
    unsigned next;
    alignas(128) unsigned serving;
    alignas(128) u64 counter;
};

__global__ void add(TicketLock *lock, int adds) {
    if (threadIdx.x != 0) return;
    for (int i = 0; i < adds; i++) {
        unsigned ticket = atomicAdd(&lock->next, 1), serving;
        while ((serving = acquire(&lock->serving)) != ticket) __nanosleep(min((ticket - serving) * 100, 2000u));
        lock->counter = *(volatile u64 *)&lock->counter + 1;
        release(&lock->serving, ticket + 1);
    }
}

static double measure_lock(int warps, int adds) {
    auto lock = device_array<TicketLock>(1);
    cudaEvent_t begin, end;
    check(cudaEventCreate(&begin));
    check(cudaEventCreate(&end));
    check(cudaEventRecord(begin));
    add<<<warps, 32>>>(lock, adds);
    check(cudaEventRecord(end));
    auto values = fetch(lock, 1);
    if (values[0].counter != (u64)warps * adds) std::exit(1);
    float elapsed_ms;
    check(cudaEventElapsedTime(&elapsed_ms, begin, end));
    check(cudaFree(lock));
    return elapsed_ms * 1e6 / ((double)warps * adds);
}

// The host's answer to a word.

__global__ void call_host(volatile unsigned *question, volatile unsigned *answer, int calls, u64 *times) {
    for (int i = 1; i <= calls; i++) {
        u64 begin = now();
        __threadfence_system();
        *question = i;
        while (*answer != (unsigned)i) {}
        __threadfence_system();
        times[i - 1] = now() - begin;
    }
}

static void measure_host(int repeats) {
    volatile unsigned *question;
    check(cudaHostAlloc((void **)&question, 4096, cudaHostAllocMapped));
    volatile unsigned *answer = question + 512;
    *question = *answer = 0;
    auto times = device_array<u64>(repeats);
    call_host<<<1, 1>>>(question, answer, repeats, times);
    check(cudaGetLastError());
    for (unsigned last = 0; last != (unsigned)repeats;) {
        if (*question == last) continue;
        last = *question;
        std::atomic_thread_fence(std::memory_order_seq_cst);
        *answer = last;
    }
    for (u64 value : fetch(times, repeats)) std::printf("host_call %llu\n", value);
}

// What waiting warps cost those that compute. One block of 32 warps on each SM.

enum Strategy { EXIT, MBARRIER, NANOSLEEP, SPIN };

__global__ void compute(int busy, int strategy, int steps, double *results, u64 *times) {
    __shared__ volatile unsigned is_over;
    __shared__ int left;
    __shared__ u64 barrier;
    unsigned place = (unsigned)__cvta_generic_to_shared(&barrier);
    if (threadIdx.x == 0) {
        is_over = 0;
        left = busy;
        asm volatile("mbarrier.init.shared.b64 [%0], 1;" : : "r"(place) : "memory");
    }
    __syncthreads();
    int warp = threadIdx.x / 32;
    if (warp < busy) {
        u64 begin = now();
        double x = 1.0, y = 0.5, z = 0.25;
        for (int i = 0; i < steps; i++) {
            x = x * 0.9999 + 0.5;
            y = y * 0.9999 + x;
            z = z * 0.999 + y;
        }
        results[blockIdx.x * 1024 + threadIdx.x] = x + y + z;
        __syncwarp();
        if (threadIdx.x % 32 != 0) return;
        times[blockIdx.x * busy + warp] = now() - begin;
        if (atomicSub(&left, 1) != 1) return;
        is_over = 1;
        asm volatile("mbarrier.arrive.shared.b64 _, [%0];" : : "r"(place) : "memory");
        return;
    }
    if (strategy == MBARRIER)
        for (unsigned is_done = 0; !is_done;)
            asm volatile("{ .reg .pred p; mbarrier.try_wait.parity.shared.b64 p, [%1], 0, 1000000;"
                         " selp.u32 %0, 1, 0, p; }" : "=r"(is_done) : "r"(place) : "memory");
    if (strategy == NANOSLEEP) while (!is_over) __nanosleep(100);
    if (strategy == SPIN) while (!is_over) {}
}

static void measure_idle(int rounds, int steps, int busy) {
    const char *names[] = {"exit", "mbarrier", "nanosleep", "spin"};
    int blocks;
    check(cudaDeviceGetAttribute(&blocks, cudaDevAttrMultiProcessorCount, 0));
    auto results = device_array<double>(blocks * 1024);
    auto times = device_array<u64>(blocks * busy);
    for (int round = -1; round < rounds; round++)  // the first is for warming up
        for (int strategy = EXIT; strategy <= SPIN; strategy++) {
            compute<<<blocks, 1024>>>(busy, strategy, steps, results, times);
            auto values = fetch(times, blocks * busy);
            u64 sum = 0;
            for (u64 value : values) sum += value;
            if (round >= 0) std::printf("%d-%s %llu\n", busy, names[strategy], sum / values.size());
        }
    check(cudaFree(results));
    check(cudaFree(times));
}

int main(int argc, char **argv) {
    std::string what = argc > 2 ? argv[1] : "";
    int first = argc > 2 ? std::atoi(argv[2]) : 0;
    if (what == "spawn" && argc == 4) {
        measure_spawn(first, std::atoi(argv[3]));
    } else if (what == "lock") {
        measure_lock(1, 1);
        for (int at = 3; at + 1 < argc; at += 2)
            for (int round = 0; round < first; round++)
                std::printf("%s %.3f\n", argv[at], measure_lock(std::atoi(argv[at]), std::atoi(argv[at + 1])));
    } else if (what == "host") {
        measure_host(first);
    } else if (what == "idle") {
        for (int at = 4; at < argc; at++) measure_idle(first, std::atoi(argv[3]), std::atoi(argv[at]));
    } else {
        return 2;
    }
}
