; A worker sleeps on an mbarrier in shared memory, where it costs the others of its multiprocessor nothing
; (mbarrier.try_wait suspends the warp). One sleeper of a block, the watcher, instead looks at the block's
; parker words in global memory for all of them: 64 bytes that lie together.
;
;            (1) mark `asleep`, look at the parker word          (2) no watcher: take the role
;     awake ------------------------------------------> asleep ------------------------------> watcher
;       ^  ^                                              |                                       |
;       |  |  (4) claimed: `asleep` 1 -> 0, then arrive   |    (5) own word, or the deadline:     |
;       |  '----------------------------------------------'        leave the role to a sleeper    |
;       '-----------------------------------------------------------------------------------------'
;     (3) a waker has changed the parker word. Of the same block it claims the sleeper itself; what it does not
;         claim the watcher does, who sees the change.
;
; Whoever sets `asleep` from 1 to 0 arrives, once: so a barrier completes one phase each sleep and its owner
; always knows the parity to wait for. No wake-up is lost: the sleeper marks itself and then looks at the word,
; the watcher sees the changed word and then looks for the mark. No watcher is missing: it gives up the role and then looks for a sleeper to take it, a sleeper marks
; itself and then looks for a watcher.

@weft.barriers = internal addrspace(3) global [8 x i64] undef, align 8
@weft.asleep = internal addrspace(3) global [8 x i32] undef, align 4
@weft.parity = internal addrspace(3) global [8 x i32] undef, align 4 ; of the phase to wait for
@weft.seen = internal addrspace(3) global [8 x i64] undef, align 8 ; the words as the last watcher saw them
@weft.watcher = internal addrspace(3) global i32 undef, align 4 ; 1, or 0: nobody

; One word or barrier of shared memory: elect regions.

define internal i32 @weft.exchange_shared(ptr addrspace(3) %place, i32 %value) alwaysinline convergent {
  %old = call i32 asm sideeffect "{ .reg .pred first; .reg .b32 lane, word; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; mov.b32 word, 0; @first atom.acq_rel.cta.shared.exch.b32 word, [$1], $2; shfl.sync.idx.b32 word, word, 0, 31, -1; bar.warp.sync -1; mov.b32 $0, word; }", "=r,l,r,~{memory}"(ptr addrspace(3) %place, i32 %value) convergent nounwind
  ret i32 %old
}
define internal void @weft.arrive(ptr addrspace(3) %barrier) alwaysinline convergent {
  call void asm sideeffect "{ .reg .pred first; .reg .b32 lane; .reg .b64 state; bar.warp.sync -1; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first mbarrier.arrive.shared.b64 state, [$0]; bar.warp.sync -1; }", "l,~{memory}"(ptr addrspace(3) %barrier) convergent nounwind
  ret void
}
; Wait until the phase is complete or the clock says `end`; whether it is complete. Lane 0 waits, in a loop: ptxas
; brings the lanes together behind a loop that some of them pass by, which it does not do behind a predicated
; instruction that suspends (and it makes one of a mere branch).
define internal i1 @weft.wait_phase(ptr addrspace(3) %barrier, i32 %parity, i64 %end) alwaysinline convergent {
  %done = call i32 asm sideeffect "{ .reg .pred others, complete, early; .reg .b32 lane, result, limit; .reg .u64 now, left; bar.warp.sync -1; mov.u32 lane, %laneid; setp.ne.u32 others, lane, 0; mov.b32 result, 0; @others bra TOGETHER; mov.u64 now, %globaltimer; AGAIN: sub.u64 left, $3, now; min.u64 left, left, 1000000; cvt.u32.u64 limit, left; mbarrier.try_wait.parity.shared.b64 complete, [$1], $2, limit; selp.b32 result, 1, 0, complete; @complete bra TOGETHER; mov.u64 now, %globaltimer; setp.lt.u64 early, now, $3; @early bra AGAIN; TOGETHER: shfl.sync.idx.b32 result, result, 0, 31, -1; bar.warp.sync -1; mov.b32 $0, result; }", "=r,l,r,l,~{memory}"(ptr addrspace(3) %barrier, i32 %parity, i64 %end) convergent nounwind
  %is_done = icmp ne i32 %done, 0
  ret i1 %is_done
}

define internal void @weft.prepare_parker() alwaysinline convergent {
  %warp = call i64 @weft.warp_in_block()
  %barrier = getelementptr [8 x i64], ptr addrspace(3) @weft.barriers, i64 0, i64 %warp
  call void asm sideeffect "{ .reg .pred first; .reg .b32 lane; mov.u32 lane, %laneid; setp.eq.u32 first, lane, 0; @first mbarrier.init.shared.b64 [$0], 1; }", "l,~{memory}"(ptr addrspace(3) %barrier) nounwind
  %asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i64 %warp
  %parity = getelementptr [8 x i32], ptr addrspace(3) @weft.parity, i64 0, i64 %warp
  store i32 0, ptr addrspace(3) %asleep
  store i32 0, ptr addrspace(3) %parity
  %lane = call i64 @weft.lane()
  %slot = and i64 %lane, 7
  %seen = getelementptr [8 x i64], ptr addrspace(3) @weft.seen, i64 0, i64 %slot
  store i64 0, ptr addrspace(3) %seen
  store i32 0, ptr addrspace(3) @weft.watcher
  ret void
}

; (3)
define internal void @rt.wake_parker(i64 %address) alwaysinline convergent {
  %base = call i64 @rt.launch_word(i64 2)
  %offset = sub i64 %address, %base
  %block = lshr i64 %offset, 15
  %here = call i64 @weft.block()
  %is_near = icmp eq i64 %block, %here
  br i1 %is_near, label %near, label %done
near:
  call void @weft.wake_near(i64 %address, i64 %block)
  ret void
done:
  ret void
}
define internal void @weft.wake_near(i64 %address, i64 %block) noinline convergent nounwind {
  %words = call i64 @weft.parker_words(i64 %block)
  %place = sub i64 %address, %words
  %slot = lshr i64 %place, 3
  %asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i64 %slot
  %claimed = call i32 @weft.exchange_shared(ptr addrspace(3) %asleep, i32 0)
  %was_asleep = icmp ne i32 %claimed, 0
  br i1 %was_asleep, label %arrive, label %done
arrive:
  %barrier = getelementptr [8 x i64], ptr addrspace(3) @weft.barriers, i64 0, i64 %slot
  call void @weft.arrive(ptr addrspace(3) %barrier)
  ret void
done:
  ret void
}

define internal void @rt.wait_parker(i64 %address, i64 %expected, i64 %deadline) noinline convergent nounwind {
entry:
  %warp = call i64 @weft.warp_in_block()
  %asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i64 %warp
  %start = call i64 @rt.clock_ns()
  ; Worker 0 comes back now and then, to see whether Ctrl-C was pressed.
  %first = call i64 @weft.parker_words(i64 0)
  %is_main = icmp eq i64 %address, %first
  %soon = add i64 %start, 5000000
  %main_end = select i1 %is_main, i64 %soon, i64 -1
  %end = call i64 @llvm.umin.i64(i64 %deadline, i64 %main_end)
  br label %mark
mark:
  %awake_before = call i32 @weft.exchange_shared(ptr addrspace(3) %asleep, i32 1)
  ; sequentially consistent: the mark is before the look, as the waker's change is before its look for the mark
  call void asm sideeffect "fence.sc.gpu;", "~{memory}"() nounwind
  br label %look
look:
  %word = call i64 @rt.atomic_load(i64 %address)
  %same = icmp eq i64 %word, %expected
  br i1 %same, label %time, label %withdraw
time:
  %now = call i64 @rt.clock_ns()
  %is_over = icmp uge i64 %now, %end
  br i1 %is_over, label %withdraw, label %role
role:
  %watcher = call i32 @weft.exchange_shared(ptr addrspace(3) @weft.watcher, i32 1)
  %is_free = icmp eq i32 %watcher, 0
  br i1 %is_free, label %watch, label %sleep
sleep:
  ; At most a millisecond, so that a mistake in the above could cost no more than that.
  %soon_end = add i64 %now, 1000000
  %sleep_end = call i64 @llvm.umin.i64(i64 %end, i64 %soon_end)
  %is_claimed = call i1 @weft.wait_own(i64 %warp, i64 %sleep_end)
  ; Claimed: the caller looks at the word anyway.
  br i1 %is_claimed, label %done, label %look
watch:
  call void @weft.withdraw(i64 %warp)
  call void @weft.watch(i64 %warp, i64 %address, i64 %expected, i64 %end)
  ret void
withdraw:
  call void @weft.withdraw(i64 %warp)
  ret void
done:
  ret void
}

; Wait on the own barrier; whether it was arrived at.
define internal i1 @weft.wait_own(i64 %warp, i64 %end) alwaysinline convergent {
  %barrier = getelementptr [8 x i64], ptr addrspace(3) @weft.barriers, i64 0, i64 %warp
  %place = getelementptr [8 x i32], ptr addrspace(3) @weft.parity, i64 0, i64 %warp
  %parity = load volatile i32, ptr addrspace(3) %place
  %is_complete = call i1 @weft.wait_phase(ptr addrspace(3) %barrier, i32 %parity, i64 %end)
  %flip = zext i1 %is_complete to i32
  %next = xor i32 %parity, %flip
  store volatile i32 %next, ptr addrspace(3) %place
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret i1 %is_complete
}

; Take back the mark; if somebody has claimed it already, wait for the arrival.
define internal void @weft.withdraw(i64 %warp) alwaysinline convergent {
entry:
  %asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i64 %warp
  %mark = call i32 @weft.exchange_shared(ptr addrspace(3) %asleep, i32 0)
  %is_mine = icmp ne i32 %mark, 0
  br i1 %is_mine, label %done, label %claimed
claimed:
  %is_complete = call i1 @weft.wait_own(i64 %warp, i64 -1)
  br label %done
done:
  ret void
}

; Look at the block's words until the own one changes or the time is over. Lane n cares for worker n.
define internal void @weft.watch(i64 %warp, i64 %address, i64 %expected, i64 %end) alwaysinline convergent {
entry:
  %lane = call i64 @weft.lane()
  %slot = and i64 %lane, 7
  %has_worker = icmp ult i64 %lane, 8
  %is_own = icmp eq i64 %lane, %warp
  %block = call i64 @weft.block()
  %words = call i64 @weft.parker_words(i64 %block)
  %offset = shl i64 %slot, 3
  %word_address = add i64 %words, %offset
  %word_place = inttoptr i64 %word_address to ptr addrspace(1)
  %seen_place = getelementptr [8 x i64], ptr addrspace(3) @weft.seen, i64 0, i64 %slot
  %asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i64 %slot
  %barrier = getelementptr [8 x i64], ptr addrspace(3) @weft.barriers, i64 0, i64 %slot
  %seen_last = load volatile i64, ptr addrspace(3) %seen_place
  %seen_first = select i1 %is_own, i64 %expected, i64 %seen_last
  br label %look
look:
  %seen = phi i64 [ %seen_first, %entry ], [ %word, %pause ], [ %word, %ring ]
  %word = load atomic i64, ptr addrspace(1) %word_place syncscope("device") monotonic, align 8
  %differs = icmp ne i64 %word, %seen
  %changed = and i1 %differs, %has_worker
  %votes = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %changed)
  %quiet = icmp eq i32 %votes, 0
  br i1 %quiet, label %time, label %ring
ring:
  %is_other = xor i1 %is_own, true
  %wakes = and i1 %changed, %is_other
  ; Each lane for its worker: remember the word; claim the sleeper; if that succeeds, arrive.
  call void asm sideeffect "{ .reg .pred claimed; .reg .b32 mark; .reg .b64 state; bar.warp.sync -1; @$5 st.volatile.shared.u64 [$0], $1; mov.b32 mark, 0; @$4 atom.acq_rel.cta.shared.exch.b32 mark, [$2], 0; setp.ne.u32 claimed, mark, 0; @claimed mbarrier.arrive.shared.b64 state, [$3]; bar.warp.sync -1; }", "l,l,l,l,b,b,~{memory}"(ptr addrspace(3) %seen_place, i64 %word, ptr addrspace(3) %asleep, ptr addrspace(3) %barrier, i1 %wakes, i1 %changed) convergent nounwind
  %own_changed = and i1 %changed, %is_own
  %own_votes = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %own_changed)
  %own_same = icmp eq i32 %own_votes, 0
  br i1 %own_same, label %look, label %leave
time:
  %now = call i64 @rt.clock_ns()
  %is_over = icmp uge i64 %now, %end
  br i1 %is_over, label %leave, label %pause
pause:
  call void @llvm.nvvm.nanosleep(i32 100)
  br label %look
leave:
  %before = call i32 @weft.exchange_shared(ptr addrspace(3) @weft.watcher, i32 0)
  br label %pick
pick:
  %mark = load volatile i32, ptr addrspace(3) %asleep
  %marked = icmp ne i32 %mark, 0
  %candidate = and i1 %marked, %has_worker
  %sleepers = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %candidate)
  %nobody = icmp eq i32 %sleepers, 0
  br i1 %nobody, label %done, label %promote
promote:
  %chosen = call i32 @llvm.cttz.i32(i32 %sleepers, i1 true)
  %chosen_asleep = getelementptr [8 x i32], ptr addrspace(3) @weft.asleep, i64 0, i32 %chosen
  %claimed = call i32 @weft.exchange_shared(ptr addrspace(3) %chosen_asleep, i32 0)
  %is_claimed = icmp ne i32 %claimed, 0
  br i1 %is_claimed, label %arrive, label %pick
arrive:
  %chosen_barrier = getelementptr [8 x i64], ptr addrspace(3) @weft.barriers, i64 0, i32 %chosen
  call void @weft.arrive(ptr addrspace(3) %chosen_barrier)
  ret void
done:
  ret void
}
