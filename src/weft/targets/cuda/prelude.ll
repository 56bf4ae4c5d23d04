; The GPU's side of the runtime: a worker is a warp, all of whose lanes run the program redundantly.
; `lanes.ll` holds what the lanes do together, `parker_*.ll` how a worker sleeps.
;
; Uniform execution (design, section 2). Nothing here branches on the lane: what one lane does alone is a
; predicated instruction inside one piece of PTX, so neither LLVM nor ptxas sees lanes part. An *elect region*
;
;     bar.warp.sync        what the lanes stored before is ordered before what lane 0 does
;     @first atom...       lane 0 acts
;     shfl.sync            its result goes to all lanes
;     bar.warp.sync        what the lanes load afterwards is ordered after it
;
; is such a piece. An instruction that may suspend (nanosleep, mbarrier.try_wait) is never predicated: the lanes
; left out would go on alone, and no barrier brings a warp together again that parted where ptxas does not expect
; it. Addresses given to these functions are of global or host memory, never of a stack.
;
; Loads of words that other warps write are relaxed at device scope: the L1 cache is not coherent. All lanes
; load them in one instruction from one address, which gives all of them one value.

; The launch record's constant words (LaunchWord below 32); the host fills it in before the start.
@weft_launch = addrspace(4) externally_initialized global [64 x i64] zeroinitializer, align 8

declare i32 @llvm.nvvm.read.ptx.sreg.tid.x()
declare i32 @llvm.nvvm.read.ptx.sreg.ntid.x()
declare void @llvm.nvvm.nanosleep(i32)
declare i64 @llvm.umin.i64(i64, i64)
declare i32 @llvm.umin.i32(i32, i32)

; The launch record and the workers.

define internal i64 @rt.launch_word(i64 %index) alwaysinline {
  %is_constant = icmp ult i64 %index, 32
  br i1 %is_constant, label %constant, label %host
constant:
  %place = getelementptr [64 x i64], ptr addrspace(4) @weft_launch, i64 0, i64 %index
  %value = load i64, ptr addrspace(4) %place, align 8
  ret i64 %value
host:
  %base_place = getelementptr [64 x i64], ptr addrspace(4) @weft_launch, i64 0, i64 17
  %base = load i64, ptr addrspace(4) %base_place, align 8
  %offset = shl i64 %index, 3
  %address = add i64 %base, %offset
  %now = call i64 @rt.host_load(i64 %address)
  ret i64 %now
}

define internal ptr @rt.worker_at(i64 %index) alwaysinline {
  %base = call i64 @rt.launch_word(i64 2)
  %offset = shl i64 %index, 12
  %address = add i64 %base, %offset
  %record = inttoptr i64 %address to ptr
  ret ptr %record
}

; The workers' near memory (protocol.Near): shared memory, in the order of the block's warps.
@weft.near = internal addrspace(3) global [8192 x i8] undef, align 16

define internal i64 @rt.near_memory(ptr %record) alwaysinline {
  %base = call i64 @rt.launch_word(i64 2)
  %address = ptrtoint ptr %record to i64
  %offset = sub i64 %address, %base
  %index = lshr i64 %offset, 12
  %warp = and i64 %index, 7
  %place = getelementptr [8 x [1024 x i8]], ptr addrspace(3) @weft.near, i64 0, i64 %warp
  %generic = addrspacecast ptr addrspace(3) %place to ptr
  %near = ptrtoint ptr %generic to i64
  ret i64 %near
}

; Each lane clears 32 bytes.
define internal void @weft.prepare_near(i64 %warp) alwaysinline {
  %lane = call i64 @weft.lane()
  %place = getelementptr [8 x [32 x [2 x <2 x i64>]]], ptr addrspace(3) @weft.near, i64 0, i64 %warp, i64 %lane
  %behind = getelementptr i8, ptr addrspace(3) %place, i64 16
  store <2 x i64> zeroinitializer, ptr addrspace(3) %place
  store <2 x i64> zeroinitializer, ptr addrspace(3) %behind
  ret void
}

; The parker words of a block's workers: Worker.parker_0 and those behind it, in the record of its first one.
define internal i64 @weft.parker_words(i64 %block) alwaysinline {
  %base = call i64 @rt.launch_word(i64 2)
  %offset = shl i64 %block, 15
  %record = add i64 %base, %offset
  %address = add i64 %record, 64
  ret i64 %address
}

; Every warp is there from the start and waits in wait_for_work(): to be made means to exist.
define internal i1 @rt.start_worker(i64 %index) alwaysinline {
  %limit = call i64 @rt.launch_word(i64 4)
  %exists = icmp slt i64 %index, %limit
  ret i1 %exists
}

; Memory of one's own: plain.

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
define internal i64 @rt.frame_address() alwaysinline {
  %frame = alloca i64
  %address = ptrtoint ptr %frame to i64
  ret i64 %address
}

; Atomics of 64-bit words.

define internal i64 @rt.atomic_load(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr addrspace(1)
  %value = load atomic i64, ptr addrspace(1) %place syncscope("device") monotonic, align 8
  ret i64 %value
}
define internal i64 @rt.atomic_load_acquire(i64 %address) alwaysinline {
  %place = inttoptr i64 %address to ptr addrspace(1)
  %value = load atomic i64, ptr addrspace(1) %place syncscope("device") acquire, align 8
  ret i64 %value
}
define internal void @rt.atomic_store(i64 %address, i64 %value) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first st.relaxed.gpu.global.u64 [$0], $1; bar.warp.sync -1; }", "l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret void
}
define internal void @rt.atomic_store_release(i64 %address, i64 %value) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first st.release.gpu.global.u64 [$0], $1; bar.warp.sync -1; }", "l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret void
}
define internal i64 @rt.atomic_add(i64 %address, i64 %value) alwaysinline convergent {
  %old = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .u64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first atom.acq_rel.gpu.global.add.u64 word, [$1], $2; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret i64 %old
}
define internal i64 @rt.atomic_add_relaxed(i64 %address, i64 %value) alwaysinline convergent {
  %old = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .u64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first atom.relaxed.gpu.global.add.u64 word, [$1], $2; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret i64 %old
}
define internal void @rt.atomic_count(i64 %address, i64 %value) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first red.relaxed.gpu.global.add.u64 [$0], $1; bar.warp.sync -1; }", "l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret void
}
define internal void @rt.atomic_count_release(i64 %address, i64 %value) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first red.release.gpu.global.add.u64 [$0], $1; bar.warp.sync -1; }", "l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret void
}
define internal i64 @rt.atomic_exchange(i64 %address, i64 %value) alwaysinline convergent {
  %old = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .b64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first atom.release.gpu.global.exch.b64 word, [$1], $2; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret i64 %old
}
define internal i64 @rt.atomic_cas(i64 %address, i64 %expected, i64 %value) alwaysinline convergent {
  %old = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .b64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first atom.acquire.gpu.global.cas.b64 word, [$1], $2, $3; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,l,l,~{memory}"(i64 %address, i64 %expected, i64 %value) convergent nounwind
  ret i64 %old
}
define internal i64 @rt.atomic_cas_relaxed(i64 %address, i64 %expected, i64 %value) alwaysinline convergent {
  %old = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .b64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first atom.relaxed.gpu.global.cas.b64 word, [$1], $2, $3; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,l,l,~{memory}"(i64 %address, i64 %expected, i64 %value) convergent nounwind
  ret i64 %old
}
; One access finds the word free and takes it: on a GPU what it disturbs is less than what a look before costs.
define internal i64 @rt.atomic_cas_polled(i64 %address, i64 %expected, i64 %value) alwaysinline convergent {
  %old = call i64 @rt.atomic_cas(i64 %address, i64 %expected, i64 %value)
  ret i64 %old
}

; Words of the host. Lane 0 alone loads, so that a loop that waits sends one request a round over the bus.

define internal i64 @rt.host_load(i64 %address) alwaysinline convergent {
  %value = call i64 asm sideeffect "{ .reg .pred first; .reg .u32 lane, low, high; .reg .u64 word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u64 word, 0; @first ld.acquire.sys.global.u64 word, [$1]; mov.b64 {low, high}, word; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; bar.warp.sync -1; mov.b64 $0, {low, high}; }", "=l,l,~{memory}"(i64 %address) convergent nounwind
  ret i64 %value
}
define internal void @rt.host_store(i64 %address, i64 %value) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first fence.acq_rel.sys; @first st.relaxed.sys.global.u64 [$0], $1; bar.warp.sync -1; }", "l,l,~{memory}"(i64 %address, i64 %value) convergent nounwind
  ret void
}
; The host polls: it need not be woken.
define internal void @rt.ring_host() alwaysinline {
  ret void
}

; The spin lock in an object's header: bit 0 of the word behind the type number.

define internal i32 @weft.try_lock(ptr %place) alwaysinline convergent {
  %old = call i32 asm sideeffect "{ .reg .pred first; .reg .u32 lane, word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.u32 word, 0; @first atom.acquire.gpu.global.cas.b32 word, [$1], 0, 1; shfl.sync.idx.b32 word, word, 0, 31, -1; bar.warp.sync -1; mov.u32 $0, word; }", "=r,l,~{memory}"(ptr %place) convergent nounwind
  ret i32 %old
}
define internal void @rt.lock_object(ptr %object) alwaysinline convergent {
  %place = getelementptr i8, ptr %object, i64 4
  %old = call i32 @weft.try_lock(ptr %place)
  %free = icmp eq i32 %old, 0
  br i1 %free, label %done, label %wait
wait:
  call void @weft.lock_slow(ptr %place)
  br label %done
done:
  ret void
}
define internal void @weft.lock_slow(ptr %place) noinline cold convergent nounwind {
entry:
  %word = addrspacecast ptr %place to ptr addrspace(1)
  br label %again
again:
  %pause = phi i32 [ 32, %entry ], [ %longer, %again ], [ %longer, %try ]
  call void @llvm.nvvm.nanosleep(i32 %pause)
  %doubled = shl i32 %pause, 1
  %longer = call i32 @llvm.umin.i32(i32 %doubled, i32 1024)
  %now = load atomic i32, ptr addrspace(1) %word syncscope("device") monotonic, align 4
  %held = icmp ne i32 %now, 0
  br i1 %held, label %again, label %try
try:
  %old = call i32 @weft.try_lock(ptr %place)
  %free = icmp eq i32 %old, 0
  br i1 %free, label %done, label %again
done:
  ret void
}
define internal void @rt.unlock_object(ptr %object) alwaysinline convergent {
  %place = getelementptr i8, ptr %object, i64 4
  call void asm sideeffect "{ .reg .pred first; .reg .u32 lane; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first st.release.gpu.global.u32 [$0], 0; bar.warp.sync -1; }", "l,~{memory}"(ptr %place) convergent nounwind
  ret void
}

; Time.

define internal i64 @rt.clock_ns() alwaysinline convergent {
  %now = call i64 asm sideeffect "{ .reg .u32 low, high; .reg .u64 time; mov.u64 time, %globaltimer; mov.b64 {low, high}, time; shfl.sync.idx.b32 low, low, 0, 31, -1; shfl.sync.idx.b32 high, high, 0, 31, -1; mov.b64 $0, {low, high}; }", "=l"() convergent nounwind
  ret i64 %now
}
define internal void @rt.cpu_pause() alwaysinline {
  call void @llvm.nvvm.nanosleep(i32 20)
  ret void
}

; Which block of workers a block of warps is: the multiprocessors take turns, so that few threads do not crowd
; on one while others are idle, whatever the order in which the hardware places blocks. A block counts those that
; were on its multiprocessor before it (its turn), waits until all have done so, and takes a number behind all
; blocks of earlier turns. All blocks are resident: the launch is cooperative.

@weft.block_number = internal addrspace(3) global i64 undef, align 8
@weft.residents = internal addrspace(1) global [1024 x i64] zeroinitializer, align 8 ; blocks of a multiprocessor
@weft.turns = internal addrspace(1) global [64 x i64] zeroinitializer, align 8 ; blocks of a turn
@weft.numbered = internal addrspace(1) global [64 x i64] zeroinitializer, align 8 ; those of them with a number
@weft.arrived = internal addrspace(1) global i64 zeroinitializer, align 8

declare i32 @llvm.nvvm.read.ptx.sreg.smid()
declare i32 @llvm.nvvm.read.ptx.sreg.nctaid.x()

define internal i64 @weft.block() alwaysinline {
  %number = load i64, ptr addrspace(3) @weft.block_number
  ret i64 %number
}
define internal i64 @weft.warp_in_block() alwaysinline {
  %thread = call i32 @llvm.nvvm.read.ptx.sreg.tid.x()
  %warp = lshr i32 %thread, 5
  %wide = zext i32 %warp to i64
  ret i64 %wide
}
define internal i64 @weft.count_one(ptr addrspace(1) %words, i64 %index) alwaysinline convergent {
  %place = getelementptr i64, ptr addrspace(1) %words, i64 %index
  %address = ptrtoint ptr addrspace(1) %place to i64
  %before = call i64 @rt.atomic_add(i64 %address, i64 1)
  ret i64 %before
}
define internal void @weft.number_block() noinline convergent nounwind {
entry:
  %multiprocessor = call i32 @llvm.nvvm.read.ptx.sreg.smid()
  %wide = zext i32 %multiprocessor to i64
  %home = and i64 %wide, 1023
  %residents = call i64 @weft.count_one(ptr addrspace(1) @weft.residents, i64 %home)
  %turn = and i64 %residents, 63
  %others = call i64 @weft.count_one(ptr addrspace(1) @weft.turns, i64 %turn)
  %arrived = call i64 @weft.count_one(ptr addrspace(1) @weft.arrived, i64 0)
  %blocks = call i32 @llvm.nvvm.read.ptx.sreg.nctaid.x()
  %all = zext i32 %blocks to i64
  %arrived_address = ptrtoint ptr addrspace(1) @weft.arrived to i64
  br label %wait
wait:
  ; acquire: pairs with the atomic addition above
  %now = call i64 @rt.atomic_load_acquire(i64 %arrived_address)
  %complete = icmp sge i64 %now, %all
  br i1 %complete, label %sum, label %pause
pause:
  call void @rt.cpu_pause()
  br label %wait
sum:
  %index = phi i64 [ 0, %wait ], [ %next, %add ]
  %before = phi i64 [ 0, %wait ], [ %more, %add ]
  %is_earlier = icmp slt i64 %index, %turn
  br i1 %is_earlier, label %add, label %take
add:
  %place = getelementptr i64, ptr addrspace(1) @weft.turns, i64 %index
  %address = ptrtoint ptr addrspace(1) %place to i64
  %size = call i64 @rt.atomic_load(i64 %address)
  %more = add i64 %before, %size
  %next = add i64 %index, 1
  br label %sum
take:
  %position = call i64 @weft.count_one(ptr addrspace(1) @weft.numbered, i64 %turn)
  %number = add i64 %before, %position
  store i64 %number, ptr addrspace(3) @weft.block_number
  ret void
}

; What the host launches: each warp is the worker of its number.

define ptx_kernel void @weft_kernel() "nvvm.maxntid"="256" "nvvm.minctasm"="4" {
entry:
  %warp = call i64 @weft.warp_in_block()
  %is_first = icmp eq i64 %warp, 0
  br i1 %is_first, label %number, label %prepare
number:
  call void @weft.number_block()
  br label %prepare
prepare:
  call void @weft.prepare_parker()
  call void @weft.prepare_near(i64 %warp)
  call void asm sideeffect "bar.sync 0;", "~{memory}"() convergent nounwind
  %block = call i64 @weft.block()
  %block_threads = call i32 @llvm.nvvm.read.ptx.sreg.ntid.x()
  %block_warps = lshr i32 %block_threads, 5
  %wide_warps = zext i32 %block_warps to i64
  %warps_before = mul i64 %block, %wide_warps
  %index = add i64 %warps_before, %warp
  %count = call i64 @rt.launch_word(i64 4)
  %exists = icmp slt i64 %index, %count
  br i1 %exists, label %start, label %leave
start:
  %record = call ptr @rt.worker_at(i64 %index)
  call void @weft.limit_stack(ptr %record)
  %is_main = icmp eq i64 %index, 0
  br i1 %is_main, label %main, label %worker
main:
  %status = call i64 @weft.entry.main(ptr %record)
  %host = call i64 @rt.launch_word(i64 17)
  %status_place = add i64 %host, 392
  call void @rt.host_store(i64 %status_place, i64 %status)
  %done_place = add i64 %host, 384
  call void @rt.host_store(i64 %done_place, i64 1)
  ret void
worker:
  %none = call i64 @weft.entry.worker(ptr %record, i64 %index)
  ret void
leave:
  ret void
}

; Worker.stack_limit: how deep recursive functions may go; 8 KB are kept for what does not check.
define internal void @weft.limit_stack(ptr %record) alwaysinline {
  %top = call i64 @rt.frame_address()
  %size = call i64 @rt.launch_word(i64 15)
  %usable = sub i64 %size, 8192
  %limit = sub i64 %top, %usable
  %place = getelementptr i8, ptr %record, i64 24
  store i64 %limit, ptr %place
  ret void
}

; Run once before the program: tells the host the device's time, in the place of the exit status.
define ptx_kernel void @weft_clock() {
  %host = call i64 @rt.launch_word(i64 17)
  %now = call i64 @rt.clock_ns()
  %place = add i64 %host, 392
  call void @rt.host_store(i64 %place, i64 %now)
  ret void
}

!llvm.module.flags = !{!900}
!900 = !{i32 4, !"nvvm-reflect-ftz", i32 0}
