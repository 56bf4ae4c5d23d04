// What the primitives of threads cost in C++: the measurements of programs/lock_pair.py, condition_trip.py,
// queue_items.py, barrier_round.py and thread_waves.py. Each line is the name that those print and nanoseconds.
// The contended lock is in threads.cpp.
// g++ -O2 -std=c++17 -pthread primitives.cpp -o primitives
//   ./primitives lock ROUNDS PAIRS
//   ./primitives condition ROUNDS TRIPS
//   ./primitives queue ROUNDS PRODUCERS CONSUMERS ITEMS
//   ./primitives barrier ROUNDS PARTIES WAITS
//   ./primitives waves TOTAL WAVE
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <thread>
#include <vector>

static long long now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch()).count();
}

static void tell(const char *name, long long begin, long long end, long times) {
    std::printf("%s %.3f\n", name, (double)(end - begin) / times);
}

static void time_lock(long pairs) {
    std::mutex mutex;
    long long begin = now();
    for (long i = 0; i < pairs; i++) {
        mutex.lock();
        mutex.unlock();
    }
    tell("lock_pair", begin, now(), pairs);
}

struct Table {
    std::mutex mutex;
    std::condition_variable condition;
    int turn = 0;
    void play(int player, long trips) {
        for (long i = 0; i < trips; i++) {
            std::unique_lock<std::mutex> hold(mutex);
            condition.wait(hold, [&] { return turn == player; });
            turn = 1 - player;
            condition.notify_one();  // with the mutex held, as Python must
        }
    }
};

static void time_condition(long trips) {
    Table table;
    std::thread other([&] { table.play(1, trips + 1); });
    table.play(0, 1);
    long long begin = now();
    table.play(0, trips);
    other.join();
    tell("condition_trip", begin, now(), trips);
}

struct Queue {
    std::mutex mutex;
    std::condition_variable added;
    std::deque<long> items;
    void put(long item) {
        { std::lock_guard<std::mutex> hold(mutex); items.push_back(item); }
        added.notify_one();
    }
    long get() {
        std::unique_lock<std::mutex> hold(mutex);
        added.wait(hold, [this] { return !items.empty(); });
        long item = items.front();
        items.pop_front();
        return item;
    }
};

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

static void time_queue(long producers, long consumers, long items) {
    long most = std::max(producers, consumers), count = std::max(1L, items / most) * most;
    long each = count / producers;
    Queue queue;
    Gate gate;
    std::vector<long> sums(consumers, 0);
    std::vector<std::thread> threads;
    for (long place = 0; place < consumers; place++)
        threads.emplace_back([&, place] {
            gate.wait();
            long total = 0;
            for (long i = 0; i < count / consumers; i++) total += queue.get();
            sums[place] = total;
        });
    for (long i = 0; i < producers; i++)
        threads.emplace_back([&] {
            gate.wait();
            for (long number = 0; number < each; number++) queue.put(number);
        });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    long long begin = now();
    gate.open();
    for (auto &thread : threads) thread.join();
    long long end = now();
    long total = 0;
    for (long sum : sums) total += sum;
    if (total != producers * (each * (each - 1) / 2)) std::exit(1);
    tell("queue_item", begin, end, count);
}

static void time_barrier(int rounds, long parties, long waits) {
    pthread_barrier_t barrier;
    pthread_barrier_init(&barrier, nullptr, parties);
    auto pass_often = [&](long times) { for (long i = 0; i < times; i++) pthread_barrier_wait(&barrier); };
    std::vector<std::thread> threads;
    for (long i = 1; i < parties; i++) threads.emplace_back(pass_often, 1 + rounds * waits);
    pass_often(1);
    for (int round = 0; round < rounds; round++) {
        long long begin = now();
        pass_often(waits);
        tell("barrier_round", begin, now(), waits);
    }
    for (auto &thread : threads) thread.join();
    pthread_barrier_destroy(&barrier);
}

static void time_waves(long total, long wave) {
    std::vector<std::thread> threads;
    long long begin = now();
    for (long left = total; left > 0; left -= threads.size()) {
        threads.clear();
        for (long i = std::min(wave, left); i > 0; i--) threads.emplace_back([] {});
        for (auto &thread : threads) thread.join();
    }
    tell("wave_thread", begin, now(), total);
}

int main(int argc, char **argv) {
    auto is = [&](const char *mode, int count) { return argc == count && !std::strcmp(argv[1], mode); };
    auto number = [&](int at) { return std::atol(argv[at]); };
    if (is("waves", 4)) {
        time_waves(number(2), number(3));
    } else if (is("barrier", 5)) {
        time_barrier(number(2), number(3), number(4));
    } else if (is("lock", 4)) {
        std::thread([] {}).join();  // before the first thread, glibc takes locks without atomic operations
        for (long i = 0; i < number(2); i++) time_lock(number(3));
    } else if (is("condition", 4)) {
        for (long i = 0; i < number(2); i++) time_condition(number(3));
    } else if (is("queue", 6)) {
        for (long i = 0; i < number(2); i++) time_queue(number(3), number(4), number(5));
    } else {
        return 2;
    }
}
