// The device's side of host_call.py: asks the host REPEATS times and tells how long that took in all.
// nvcc -arch=sm_90 -O3 -ptx host_call.cu -o host_call.ptx
extern "C" __global__ void call_host_plain(volatile unsigned *question, volatile unsigned *answer, long calls,
                                           unsigned long long *elapsed) {
    unsigned long long begin, end;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(begin));
    for (long i = 1; i <= calls; i++) {
        __threadfence_system();
        *question = i;
        while (*answer != (unsigned)i) {}
        __threadfence_system();
    }
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(end));
    *elapsed = end - begin;
}
