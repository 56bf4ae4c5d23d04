; What compiled code of every target calls: boxing, unions, tracebacks. %th is the worker's record.
; module.py puts the target's scope for "shared", or makes the loads plain where that is as good.

define internal i64 @weft.tag(ptr %object) alwaysinline {
  %id = load atomic i32, ptr %object syncscope("shared") monotonic, align 4
  %tag = zext i32 %id to i64
  ret i64 %tag
}

define internal { i64, i64 } @weft.object_to_union(ptr %object) {
  %id = load atomic i32, ptr %object syncscope("shared") monotonic, align 4
  %tag = zext i32 %id to i64
  %number = icmp ult i32 %id, 4
  br i1 %number, label %unbox, label %reference
unbox:
  %place = getelementptr i8, ptr %object, i64 8
  %bits = load atomic i64, ptr %place syncscope("shared") monotonic, align 8
  %a0 = insertvalue { i64, i64 } undef, i64 %tag, 0
  %a1 = insertvalue { i64, i64 } %a0, i64 %bits, 1
  ret { i64, i64 } %a1
reference:
  %address = ptrtoint ptr %object to i64
  %b0 = insertvalue { i64, i64 } undef, i64 %tag, 0
  %b1 = insertvalue { i64, i64 } %b0, i64 %address, 1
  ret { i64, i64 } %b1
}

; Append a location to the traceback in the worker's record; repeats are counted in the upper half.
define internal void @weft.trace(ptr %th, i64 %location) noinline cold {
entry:
  %count_place = getelementptr i8, ptr %th, i64 32
  %count = load i64, ptr %count_place
  %buffer = getelementptr i8, ptr %th, i64 2048
  %empty = icmp eq i64 %count, 0
  br i1 %empty, label %append, label %compare
compare:
  %before = sub i64 %count, 1
  %last_place = getelementptr i64, ptr %buffer, i64 %before
  %last = load i64, ptr %last_place
  %last_location = and i64 %last, 4294967295
  %same = icmp eq i64 %last_location, %location
  br i1 %same, label %repeat, label %append
repeat:
  %more = add i64 %last, 4294967296
  store i64 %more, ptr %last_place
  ret void
append:
  %full = icmp uge i64 %count, 250
  br i1 %full, label %done, label %store
store:
  %place = getelementptr i64, ptr %buffer, i64 %count
  %entry_word = or i64 %location, 4294967296
  store i64 %entry_word, ptr %place
  %next = add i64 %count, 1
  store i64 %next, ptr %count_place
  ret void
done:
  ret void
}
