; A worker sleeps by looking at its parker word, at growing intervals. For GPUs without mbarrier.try_wait.

define internal void @weft.prepare_parker() alwaysinline {
  ret void
}
define internal void @rt.wait_parker(i64 %address, i64 %expected, i64 %deadline) noinline convergent nounwind {
entry:
  %start = call i64 @rt.clock_ns()
  ; Worker 0 comes back now and then, to see whether Ctrl-C was pressed.
  %first = call i64 @weft.parker_words(i64 0)
  %is_main = icmp eq i64 %address, %first
  %soon = add i64 %start, 5000000
  %main_end = select i1 %is_main, i64 %soon, i64 -1
  %end = call i64 @llvm.umin.i64(i64 %deadline, i64 %main_end)
  br label %again
again:
  %pause = phi i32 [ 32, %entry ], [ %longer, %sleep ]
  %now = call i64 @rt.atomic_load(i64 %address)
  %same = icmp eq i64 %now, %expected
  br i1 %same, label %timed, label %done
timed:
  %endless = icmp eq i64 %end, -1
  br i1 %endless, label %sleep, label %look
look:
  %clock = call i64 @rt.clock_ns()
  %over = icmp uge i64 %clock, %end
  br i1 %over, label %done, label %sleep
sleep:
  call void @llvm.nvvm.nanosleep(i32 %pause)
  %doubled = shl i32 %pause, 1
  %longer = call i32 @llvm.umin.i32(i32 %doubled, i32 1024)
  br label %again
done:
  ret void
}
define internal void @rt.wake_parker(i64 %address) alwaysinline {
  ret void
}
