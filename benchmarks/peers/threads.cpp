// What OS threads cost: the measurements of programs/spawn_join.py and lock_handover.py in C++.
// g++ -O2 -std=c++17 -pthread threads.cpp -o threads
//   ./threads spawn REPEATS COUNT          lines `one`, `all_started`, `all_joined` and nanoseconds
//   ./threads lock ROUNDS [THREADS ADDS]...  lines THREADS and the nanoseconds of one addition
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

static long long now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch()).count();
}

static void nothing() {}

static void spawn(int repeats, int count) {
    std::thread(nothing).join();
    for (int i = 0; i < repeats; i++) {
        long long begin = now();
        std::thread(nothing).join();
        std::printf("one %lld\n", now() - begin);
    }
    for (int round = 0; round < 3; round++) {
        std::vector<std::thread> threads;
        threads.reserve(count);
        long long begin = now();
        for (int i = 0; i < count; i++) threads.emplace_back(nothing);
        long long started = now();
        for (auto &thread : threads) thread.join();
        long long joined = now();
        std::printf("all_started %lld\nall_joined %lld\n", started - begin, joined - begin);
    }
}

struct Gate {
    std::mutex mutex;
    std::condition_variable opened;
    bool is_open = false;
    void wait() {
        std::unique_lock<std::mutex> hold(mutex);
        opened.wait(hold, [this] { return is_open; });
    }
    void open() {
        { std::lock_guard<std::mutex> hold(mutex); is_open = true; }
        opened.notify_all();
    }
};

static double lock(int threads, int adds) {
    Gate gate;
    std::mutex mutex;
    volatile long counter = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; i++)
        workers.emplace_back([&] {
            gate.wait();
            for (int n = 0; n < adds; n++) {
                std::lock_guard<std::mutex> hold(mutex);
                counter = counter + 1;
            }
        });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    long long begin = now();
    gate.open();
    for (auto &worker : workers) worker.join();
    long long elapsed = now() - begin;
    if (counter != (long)threads * adds) std::exit(1);
    return (double)elapsed / ((double)threads * adds);
}

int main(int argc, char **argv) {
    if (argc >= 4 && !std::strcmp(argv[1], "spawn")) {
        spawn(std::atoi(argv[2]), std::atoi(argv[3]));
    } else if (argc >= 3 && !std::strcmp(argv[1], "lock")) {
        for (int at = 3; at + 1 < argc; at += 2)
            for (int round = 0; round < std::atoi(argv[2]); round++)
                std::printf("%s %.3f\n", argv[at], lock(std::atoi(argv[at]), std::atoi(argv[at + 1])));
    } else {
        return 2;
    }
}
