; The CPU's side of the runtime: a worker is an OS thread, a parker a futex.

@weft.launch = global ptr null
@weft.doorbell = global i32 0
@weft.alive = global i64 0 ; OS threads made for workers that have not left yet

declare i64 @syscall(i64, ...)
declare i32 @clock_gettime(i32, ptr)
declare i32 @sched_yield()
declare i64 @write(i32, ptr, i64)
declare i32 @pthread_create(ptr, ptr, ptr, ptr)
declare i32 @pthread_attr_init(ptr)
declare i32 @pthread_attr_setstacksize(ptr, i64)
declare i32 @pthread_attr_setdetachstate(ptr, i32)
declare i32 @pthread_attr_destroy(ptr)
declare i32 @memcmp(ptr, ptr, i64)
declare void @llvm.memmove.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

define internal i64 @rt.launch_word(i64 %index) alwaysinline {
  %record = load ptr, ptr @weft.launch
  %place = getelementptr i64, ptr %record, i64 %index
  %constant = icmp ult i64 %index, 32
  %value = load atomic i64, ptr %place monotonic, align 8
  ret i64 %value
}

define internal ptr @rt.worker_at(i64 %index) alwaysinline {
  %base = call i64 @rt.launch_word(i64 2)
  %offset = shl i64 %index, 12
  %address = add i64 %base, %offset
  %record = inttoptr i64 %address to ptr
  ret ptr %record
}

; A worker's near memory (protocol.Near) is a part of its record.
define internal i64 @rt.near_memory(ptr %record) alwaysinline {
  %near = getelementptr i8, ptr %record, i64 1024
  %address = ptrtoint ptr %near to i64
  ret i64 %address
}

define internal i64 @rt.load(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %value = load i64, ptr %place
  ret i64 %value
}
define internal void @rt.store(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  store i64 %value, ptr %place
  ret void
}
define internal i64 @rt.load_byte(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %byte = load i8, ptr %place
  %value = zext i8 %byte to i64
  ret i64 %value
}
define internal void @rt.store_byte(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %byte = trunc i64 %value to i8
  store i8 %byte, ptr %place
  ret void
}
define internal void @rt.zero_memory(i64 %address, i64 %count) alwaysinline {
  ; the heap is fresh anonymous memory, which the system gives zeroed
  ret void
}
define internal i64 @rt.frame_address() alwaysinline {
  %frame = call ptr @llvm.frameaddress.p0(i32 0)
  %address = ptrtoint ptr %frame to i64
  ret i64 %address
}
declare ptr @llvm.frameaddress.p0(i32)

define internal i64 @rt.atomic_load(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %value = load atomic i64, ptr %place monotonic, align 8
  ret i64 %value
}
define internal i64 @rt.atomic_load_acquire(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %value = load atomic i64, ptr %place acquire, align 8
  ret i64 %value
}
define internal void @rt.atomic_store(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  store atomic i64 %value, ptr %place monotonic, align 8
  ret void
}
define internal void @rt.atomic_store_release(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  store atomic i64 %value, ptr %place release, align 8
  ret void
}
define internal i64 @rt.atomic_add(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %old = atomicrmw add ptr %place, i64 %value seq_cst
  ret i64 %old
}
define internal i64 @rt.atomic_add_relaxed(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %old = atomicrmw add ptr %place, i64 %value monotonic
  ret i64 %old
}
define internal void @rt.atomic_count(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %old = atomicrmw add ptr %place, i64 %value monotonic
  ret void
}
define internal void @rt.atomic_count_release(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %old = atomicrmw add ptr %place, i64 %value release
  ret void
}
define internal i64 @rt.atomic_exchange(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %old = atomicrmw xchg ptr %place, i64 %value release
  ret i64 %old
}
define internal i64 @rt.atomic_cas(i64 %address, i64 %expected, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %pair = cmpxchg ptr %place, i64 %expected, i64 %value seq_cst seq_cst
  %old = extractvalue { i64, i1 } %pair, 0
  ret i64 %old
}
define internal i64 @rt.atomic_cas_relaxed(i64 %address, i64 %expected, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %pair = cmpxchg ptr %place, i64 %expected, i64 %value monotonic monotonic
  %old = extractvalue { i64, i1 } %pair, 0
  ret i64 %old
}
; Looks first: a compare-and-swap takes the cache line from whoever holds the lock, also one that fails.
define internal i64 @rt.atomic_cas_polled(i64 %address, i64 %expected, i64 %value) alwaysinline {
  %now = call i64 @rt.atomic_load(i64 %address)
  %hopeful = icmp eq i64 %now, %expected
  br i1 %hopeful, label %try, label %done
try:
  %old = call i64 @rt.atomic_cas(i64 %address, i64 %expected, i64 %value)
  ret i64 %old
done:
  ret i64 %now
}
define internal i64 @rt.host_load(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr
  %value = load atomic i64, ptr %place acquire, align 8
  ret i64 %value
}
define internal void @rt.host_store(i64 %address, i64 %value) alwaysinline {
  %place = inttoptr i64 %address to ptr
  store atomic i64 %value, ptr %place seq_cst, align 8
  ret void
}

define internal void @rt.copy_bytes(ptr %target, ptr %source, i64 %count) alwaysinline {
  call void @llvm.memmove.p0.p0.i64(ptr %target, ptr %source, i64 %count, i1 false)
  ret void
}
define internal void @rt.copy_words(ptr %target, ptr %source, i64 %count) alwaysinline {
  %bytes = shl i64 %count, 3
  call void @llvm.memmove.p0.p0.i64(ptr %target, ptr %source, i64 %bytes, i1 false)
  ret void
}
define internal i64 @rt.bytes_compare(ptr %mine, i64 %at, ptr %other, i64 %other_at, i64 %count) alwaysinline {
  %a = getelementptr i8, ptr %mine, i64 %at
  %b = getelementptr i8, ptr %other, i64 %other_at
  %order = call i32 @memcmp(ptr %a, ptr %b, i64 %count)
  %wide = sext i32 %order to i64
  ret i64 %wide
}
define internal void @rt.bytes_fill(ptr %mine, i64 %at, i64 %value, i64 %count) alwaysinline {
  %place = getelementptr i8, ptr %mine, i64 %at
  %byte = trunc i64 %value to i8
  call void @llvm.memset.p0.i64(ptr %place, i8 %byte, i64 %count, i1 false)
  ret void
}
define internal i64 @rt.bytes_word(ptr %mine, i64 %at) alwaysinline {
  %place = getelementptr i8, ptr %mine, i64 %at
  %word = load i64, ptr %place, align 1
  ret i64 %word
}
; The spin lock in an object's header: bit 0 of the word behind the type number.
define internal void @rt.lock_object(ptr %object) alwaysinline {
  %place = getelementptr i8, ptr %object, i64 4
  %pair = cmpxchg ptr %place, i32 0, i32 1 acquire monotonic
  %free = extractvalue { i32, i1 } %pair, 1
  br i1 %free, label %done, label %wait
wait:
  call void @weft.lock_slow(ptr %place)
  br label %done
done:
  ret void
}
define internal void @weft.lock_slow(ptr %place) noinline cold {
entry:
  br label %again
again:
  call i32 @sched_yield()
  %now = load atomic i32, ptr %place monotonic, align 4
  %held = icmp ne i32 %now, 0
  br i1 %held, label %again, label %try
try:
  %pair = cmpxchg ptr %place, i32 0, i32 1 acquire monotonic
  %free = extractvalue { i32, i1 } %pair, 1
  br i1 %free, label %done, label %again
done:
  ret void
}
define internal void @rt.unlock_object(ptr %object) alwaysinline {
  %place = getelementptr i8, ptr %object, i64 4
  store atomic i32 0, ptr %place release, align 4
  ret void
}

define internal i64 @rt.clock_ns() {
  %time = alloca [2 x i64]
  call i32 @clock_gettime(i32 1, ptr %time)
  %seconds = load i64, ptr %time
  %place = getelementptr i64, ptr %time, i64 1
  %rest = load i64, ptr %place
  %scaled = mul i64 %seconds, 1000000000
  %now = add i64 %scaled, %rest
  ret i64 %now
}
define internal void @rt.cpu_pause() {
  call i32 @sched_yield()
  ret void
}

; futex(FUTEX_WAIT_PRIVATE) on the lower half of the word
define internal void @rt.wait_parker(i64 %address, i64 %expected, i64 %deadline) {
entry:
  %time = alloca [2 x i64]
  %low = trunc i64 %expected to i32
  %endless = icmp slt i64 %deadline, 0
  br i1 %endless, label %forever, label %timed
forever:
  call i64 (i64, ...) @syscall(i64 202, i64 %address, i64 128, i32 %low, ptr null, ptr null, i64 0)
  ret void
timed:
  %now = call i64 @rt.clock_ns()
  %left = sub i64 %deadline, %now
  %some = icmp sgt i64 %left, 0
  br i1 %some, label %sleep, label %done
sleep:
  %seconds = sdiv i64 %left, 1000000000
  %rest = srem i64 %left, 1000000000
  store i64 %seconds, ptr %time
  %place = getelementptr i64, ptr %time, i64 1
  store i64 %rest, ptr %place
  call i64 (i64, ...) @syscall(i64 202, i64 %address, i64 128, i32 %low, ptr %time, ptr null, i64 0)
  ret void
done:
  ret void
}
define internal void @rt.wake_parker(i64 %address) {
  call i64 (i64, ...) @syscall(i64 202, i64 %address, i64 129, i32 1, ptr null, ptr null, i64 0)
  ret void
}
define internal void @rt.ring_host() {
  %one = alloca i64
  store i64 1, ptr %one
  %bell = load i32, ptr @weft.doorbell
  call i64 @write(i32 %bell, ptr %one, i64 8)
  ret void
}

; Worker.stack_limit: how deep recursive functions may go; 128 KB are kept for what does not check.
define internal void @weft.limit_stack(ptr %record) {
  %top = call i64 @rt.frame_address()
  %stack = call i64 @rt.launch_word(i64 15)
  %lowest = sub i64 %top, %stack
  %limit = add i64 %lowest, 131072
  %place = getelementptr i8, ptr %record, i64 24
  store i64 %limit, ptr %place
  ret void
}

define internal ptr @weft.thread(ptr %argument) {
  %index = ptrtoint ptr %argument to i64
  %record = call ptr @rt.worker_at(i64 %index)
  call void @weft.limit_stack(ptr %record)
  %none = call i64 @weft.entry.worker(ptr %record, i64 %index)
  %left = atomicrmw sub ptr @weft.alive, i64 1 seq_cst
  ret ptr null
}
define internal i1 @rt.start_worker(i64 %index) noinline {
  %attributes = alloca [64 x i8], align 8
  %handle = alloca i64
  %limit = call i64 @rt.launch_word(i64 4)
  %room = icmp slt i64 %index, %limit
  br i1 %room, label %create, label %full
create:
  %before = atomicrmw add ptr @weft.alive, i64 1 seq_cst
  call i32 @pthread_attr_init(ptr %attributes)
  %stack = call i64 @rt.launch_word(i64 15)
  call i32 @pthread_attr_setstacksize(ptr %attributes, i64 %stack)
  call i32 @pthread_attr_setdetachstate(ptr %attributes, i32 1)
  %argument = inttoptr i64 %index to ptr
  %failed = call i32 @pthread_create(ptr %handle, ptr %attributes, ptr @weft.thread, ptr %argument)
  call i32 @pthread_attr_destroy(ptr %attributes)
  %made = icmp eq i32 %failed, 0
  br i1 %made, label %started, label %full
started:
  ret i1 true
full:
  %undone = phi i64 [ 0, %0 ], [ 1, %create ]
  %back = atomicrmw sub ptr @weft.alive, i64 %undone seq_cst
  ret i1 false
}

; What the host calls: run the program on worker 0.
define i64 @weft_main(ptr %launch, i32 %doorbell) {
  store ptr %launch, ptr @weft.launch
  store i32 %doorbell, ptr @weft.doorbell
  %record = call ptr @rt.worker_at(i64 0)
  call void @weft.limit_stack(ptr %record)
  %status = call i64 @weft.entry.main(ptr %record)
  ret i64 %status
}

; How many OS threads of workers are still there.
define i64 @weft_alive() {
  %count = load atomic i64, ptr @weft.alive seq_cst, align 8
  ret i64 %count
}
