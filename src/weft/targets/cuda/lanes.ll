; Stretches of memory, by all 32 lanes of a warp at once.
;
; A chunk of a copy is 128 elements, four a lane: all of it is loaded before any of it is stored, so the ranges
; may overlap, as in memmove; where the target lies above, the last chunk goes first. Others may read and write
; the elements meanwhile: accesses are relaxed. Lanes past the end do nothing, by predicate and not by branch.
; Each function ends with bar.warp.sync, so that every lane sees what the others stored.

declare i32 @llvm.nvvm.read.ptx.sreg.laneid()
declare void @llvm.nvvm.bar.warp.sync(i32) convergent
declare i32 @llvm.nvvm.vote.ballot.sync(i32, i1) convergent
declare i32 @llvm.nvvm.shfl.sync.idx.i32(i32, i32, i32, i32) convergent
declare i64 @llvm.fshr.i64(i64, i64, i64)
declare i64 @llvm.cttz.i64(i64, i1)
declare i32 @llvm.cttz.i32(i32, i1)

define internal i64 @weft.load_word_if(i64 %address, i1 %wanted) alwaysinline {
  %value = call i64 asm sideeffect "{ .reg .u64 word; mov.u64 word, 0; @$2 ld.relaxed.gpu.global.u64 word, [$1]; mov.u64 $0, word; }", "=l,l,b,~{memory}"(i64 %address, i1 %wanted) nounwind
  ret i64 %value
}
define internal void @weft.store_word_if(i64 %address, i64 %value, i1 %wanted) alwaysinline {
  call void asm sideeffect "@$2 st.relaxed.gpu.global.u64 [$0], $1;", "l,l,b,~{memory}"(i64 %address, i64 %value, i1 %wanted) nounwind
  ret void
}
define internal i64 @weft.load_byte_if(i64 %address, i1 %wanted) alwaysinline {
  %value = call i64 asm sideeffect "{ .reg .u64 byte; mov.u64 byte, 0; @$2 ld.relaxed.gpu.global.u8 byte, [$1]; mov.u64 $0, byte; }", "=l,l,b,~{memory}"(i64 %address, i1 %wanted) nounwind
  ret i64 %value
}
define internal void @weft.store_byte_if(i64 %address, i64 %value, i1 %wanted) alwaysinline {
  call void asm sideeffect "@$2 st.relaxed.gpu.global.u8 [$0], $1;", "l,l,b,~{memory}"(i64 %address, i64 %value, i1 %wanted) nounwind
  ret void
}
define internal i64 @weft.lane() alwaysinline {
  %lane = call i32 @llvm.nvvm.read.ptx.sreg.laneid()
  %wide = zext i32 %lane to i64
  ret i64 %wide
}
define internal i64 @weft.shuffle(i64 %value, i32 %lane) alwaysinline convergent {
  %low = trunc i64 %value to i32
  %upper = lshr i64 %value, 32
  %high = trunc i64 %upper to i32
  %new_low = call i32 @llvm.nvvm.shfl.sync.idx.i32(i32 -1, i32 %low, i32 %lane, i32 31)
  %new_high = call i32 @llvm.nvvm.shfl.sync.idx.i32(i32 -1, i32 %high, i32 %lane, i32 31)
  %wide_low = zext i32 %new_low to i64
  %wide_high = zext i32 %new_high to i64
  %moved = shl i64 %wide_high, 32
  %result = or i64 %moved, %wide_low
  ret i64 %result
}

; Copying.

define internal void @rt.copy_words(ptr %target, ptr %source, i64 %count) noinline convergent nounwind {
entry:
  %to = ptrtoint ptr %target to i64
  %from = ptrtoint ptr %source to i64
  %distance = sub i64 %to, %from
  %bytes = shl i64 %count, 3
  %backward = icmp ult i64 %distance, %bytes
  %lane = call i64 @weft.lane()
  %more = add i64 %count, 127
  %chunks = ashr i64 %more, 7
  %last = sub i64 %chunks, 1
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  %some = icmp sgt i64 %count, 0
  br i1 %some, label %chunk, label %done
chunk:
  %number = phi i64 [ 0, %entry ], [ %next, %chunk ]
  %reversed = sub i64 %last, %number
  %which = select i1 %backward, i64 %reversed, i64 %number
  %base = shl i64 %which, 7
  %at0 = add i64 %base, %lane
  %at1 = add i64 %at0, 32
  %at2 = add i64 %at0, 64
  %at3 = add i64 %at0, 96
  %is0 = icmp slt i64 %at0, %count
  %is1 = icmp slt i64 %at1, %count
  %is2 = icmp slt i64 %at2, %count
  %is3 = icmp slt i64 %at3, %count
  %offset = shl i64 %at0, 3
  %from0 = add i64 %from, %offset
  %from1 = add i64 %from0, 256
  %from2 = add i64 %from0, 512
  %from3 = add i64 %from0, 768
  %to0 = add i64 %to, %offset
  %to1 = add i64 %to0, 256
  %to2 = add i64 %to0, 512
  %to3 = add i64 %to0, 768
  %value0 = call i64 @weft.load_word_if(i64 %from0, i1 %is0)
  %value1 = call i64 @weft.load_word_if(i64 %from1, i1 %is1)
  %value2 = call i64 @weft.load_word_if(i64 %from2, i1 %is2)
  %value3 = call i64 @weft.load_word_if(i64 %from3, i1 %is3)
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  call void @weft.store_word_if(i64 %to0, i64 %value0, i1 %is0)
  call void @weft.store_word_if(i64 %to1, i64 %value1, i1 %is1)
  call void @weft.store_word_if(i64 %to2, i64 %value2, i1 %is2)
  call void @weft.store_word_if(i64 %to3, i64 %value3, i1 %is3)
  %next = add i64 %number, 1
  %again = icmp slt i64 %next, %chunks
  br i1 %again, label %chunk, label %done
done:
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret void
}

define internal void @weft.move_bytes(i64 %to, i64 %from, i64 %count, i1 %backward) noinline convergent nounwind {
entry:
  %lane = call i64 @weft.lane()
  %more = add i64 %count, 127
  %chunks = ashr i64 %more, 7
  %last = sub i64 %chunks, 1
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  %some = icmp sgt i64 %count, 0
  br i1 %some, label %chunk, label %done
chunk:
  %number = phi i64 [ 0, %entry ], [ %next, %chunk ]
  %reversed = sub i64 %last, %number
  %which = select i1 %backward, i64 %reversed, i64 %number
  %base = shl i64 %which, 7
  %at0 = add i64 %base, %lane
  %at1 = add i64 %at0, 32
  %at2 = add i64 %at0, 64
  %at3 = add i64 %at0, 96
  %is0 = icmp slt i64 %at0, %count
  %is1 = icmp slt i64 %at1, %count
  %is2 = icmp slt i64 %at2, %count
  %is3 = icmp slt i64 %at3, %count
  %from0 = add i64 %from, %at0
  %from1 = add i64 %from0, 32
  %from2 = add i64 %from0, 64
  %from3 = add i64 %from0, 96
  %to0 = add i64 %to, %at0
  %to1 = add i64 %to0, 32
  %to2 = add i64 %to0, 64
  %to3 = add i64 %to0, 96
  %value0 = call i64 @weft.load_byte_if(i64 %from0, i1 %is0)
  %value1 = call i64 @weft.load_byte_if(i64 %from1, i1 %is1)
  %value2 = call i64 @weft.load_byte_if(i64 %from2, i1 %is2)
  %value3 = call i64 @weft.load_byte_if(i64 %from3, i1 %is3)
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  call void @weft.store_byte_if(i64 %to0, i64 %value0, i1 %is0)
  call void @weft.store_byte_if(i64 %to1, i64 %value1, i1 %is1)
  call void @weft.store_byte_if(i64 %to2, i64 %value2, i1 %is2)
  call void @weft.store_byte_if(i64 %to3, i64 %value3, i1 %is3)
  %next = add i64 %number, 1
  %again = icmp slt i64 %next, %chunks
  br i1 %again, label %chunk, label %done
done:
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret void
}

; Long copies between places that are aligned alike go by words, with the odd bytes before and after.
define internal void @rt.copy_bytes(ptr %target, ptr %source, i64 %count) noinline convergent nounwind {
entry:
  %to = ptrtoint ptr %target to i64
  %from = ptrtoint ptr %source to i64
  %distance = sub i64 %to, %from
  %backward = icmp ult i64 %distance, %count
  %misaligned = and i64 %distance, 7
  %alike = icmp eq i64 %misaligned, 0
  %forward = xor i1 %backward, true
  %long = icmp sgt i64 %count, 128
  %candidate = and i1 %alike, %forward
  %by_words = and i1 %candidate, %long
  br i1 %by_words, label %words, label %bytes
words:
  %below = sub i64 0, %to
  %head = and i64 %below, 7
  call void @weft.move_bytes(i64 %to, i64 %from, i64 %head, i1 false)
  %to_words = add i64 %to, %head
  %from_words = add i64 %from, %head
  %rest = sub i64 %count, %head
  %word_count = lshr i64 %rest, 3
  %to_pointer = inttoptr i64 %to_words to ptr
  %from_pointer = inttoptr i64 %from_words to ptr
  call void @rt.copy_words(ptr %to_pointer, ptr %from_pointer, i64 %word_count)
  %tail = and i64 %rest, 7
  %done_bytes = sub i64 %count, %tail
  %to_tail = add i64 %to, %done_bytes
  %from_tail = add i64 %from, %done_bytes
  call void @weft.move_bytes(i64 %to_tail, i64 %from_tail, i64 %tail, i1 false)
  ret void
bytes:
  call void @weft.move_bytes(i64 %to, i64 %from, i64 %count, i1 %backward)
  ret void
}

; Comparing: the difference of the first bytes that differ. By words where both places are aligned.

define internal i64 @rt.bytes_compare(ptr %mine, i64 %at, ptr %other, i64 %other_at, i64 %count) noinline convergent nounwind {
entry:
  %mine_base = ptrtoint ptr %mine to i64
  %other_base = ptrtoint ptr %other to i64
  %a = add i64 %mine_base, %at
  %b = add i64 %other_base, %other_at
  %lane = call i64 @weft.lane()
  %either = or i64 %a, %b
  %low = and i64 %either, 7
  %aligned = icmp eq i64 %low, 0
  %all_words = lshr i64 %count, 3
  %words = select i1 %aligned, i64 %all_words, i64 0
  %compared = shl i64 %words, 3
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  br label %word_test
word_test:
  %word_base = phi i64 [ 0, %entry ], [ %word_next, %word_same ]
  %more_words = icmp slt i64 %word_base, %words
  br i1 %more_words, label %word_chunk, label %byte_test
word_chunk:
  %word_at = add i64 %word_base, %lane
  %word_is = icmp slt i64 %word_at, %words
  %word_offset = shl i64 %word_at, 3
  %word_a = add i64 %a, %word_offset
  %word_b = add i64 %b, %word_offset
  %word_mine = call i64 @weft.load_word_if(i64 %word_a, i1 %word_is)
  %word_other = call i64 @weft.load_word_if(i64 %word_b, i1 %word_is)
  %word_differs = icmp ne i64 %word_mine, %word_other
  %word_votes = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %word_differs)
  %word_equal = icmp eq i32 %word_votes, 0
  br i1 %word_equal, label %word_same, label %word_found
word_same:
  %word_next = add i64 %word_base, 32
  br label %word_test
word_found:
  %word_lane = call i32 @llvm.cttz.i32(i32 %word_votes, i1 true)
  %found_mine = call i64 @weft.shuffle(i64 %word_mine, i32 %word_lane)
  %found_other = call i64 @weft.shuffle(i64 %word_other, i32 %word_lane)
  %difference = xor i64 %found_mine, %found_other
  %bit = call i64 @llvm.cttz.i64(i64 %difference, i1 true)
  %shift = and i64 %bit, 56
  %shifted_mine = lshr i64 %found_mine, %shift
  %shifted_other = lshr i64 %found_other, %shift
  %first_mine = and i64 %shifted_mine, 255
  %first_other = and i64 %shifted_other, 255
  %word_order = sub i64 %first_mine, %first_other
  ret i64 %word_order
byte_test:
  %byte_base = phi i64 [ %compared, %word_test ], [ %byte_next, %byte_same ]
  %more_bytes = icmp slt i64 %byte_base, %count
  br i1 %more_bytes, label %byte_chunk, label %equal
byte_chunk:
  %byte_at = add i64 %byte_base, %lane
  %byte_is = icmp slt i64 %byte_at, %count
  %byte_a = add i64 %a, %byte_at
  %byte_b = add i64 %b, %byte_at
  %byte_mine = call i64 @weft.load_byte_if(i64 %byte_a, i1 %byte_is)
  %byte_other = call i64 @weft.load_byte_if(i64 %byte_b, i1 %byte_is)
  %byte_differs = icmp ne i64 %byte_mine, %byte_other
  %byte_votes = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %byte_differs)
  %byte_equal = icmp eq i32 %byte_votes, 0
  br i1 %byte_equal, label %byte_same, label %byte_found
byte_same:
  %byte_next = add i64 %byte_base, 32
  br label %byte_test
byte_found:
  %byte_lane = call i32 @llvm.cttz.i32(i32 %byte_votes, i1 true)
  %byte_difference = sub i64 %byte_mine, %byte_other
  %byte_order = call i64 @weft.shuffle(i64 %byte_difference, i32 %byte_lane)
  ret i64 %byte_order
equal:
  ret i64 0
}

; Filling.

define internal void @rt.bytes_fill(ptr %mine, i64 %at, i64 %value, i64 %count) noinline convergent nounwind {
entry:
  %base = ptrtoint ptr %mine to i64
  %to = add i64 %base, %at
  %lane = call i64 @weft.lane()
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  br label %test
test:
  %from = phi i64 [ 0, %entry ], [ %next, %chunk ]
  %more = icmp slt i64 %from, %count
  br i1 %more, label %chunk, label %done
chunk:
  %index = add i64 %from, %lane
  %is = icmp slt i64 %index, %count
  %place = add i64 %to, %index
  call void @weft.store_byte_if(i64 %place, i64 %value, i1 %is)
  %next = add i64 %from, 32
  br label %test
done:
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret void
}

; Fresh memory of the heap, 16 bytes a lane: nobody else knows of it, so plain stores do.
define internal void @rt.zero_memory(i64 %address, i64 %count) noinline convergent nounwind {
entry:
  %lane = call i64 @weft.lane()
  %own = shl i64 %lane, 4
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  br label %test
test:
  %from = phi i64 [ 0, %entry ], [ %next, %chunk ]
  %more = icmp slt i64 %from, %count
  br i1 %more, label %chunk, label %done
chunk:
  %at0 = add i64 %from, %own
  %at1 = add i64 %at0, 512
  %at2 = add i64 %at0, 1024
  %at3 = add i64 %at0, 1536
  %is0 = icmp slt i64 %at0, %count
  %is1 = icmp slt i64 %at1, %count
  %is2 = icmp slt i64 %at2, %count
  %is3 = icmp slt i64 %at3, %count
  %place = add i64 %address, %at0
  call void asm sideeffect "{ .reg .u64 zero; mov.u64 zero, 0; @$1 st.global.v2.u64 [$0], {zero, zero}; @$2 st.global.v2.u64 [$0+512], {zero, zero}; @$3 st.global.v2.u64 [$0+1024], {zero, zero}; @$4 st.global.v2.u64 [$0+1536], {zero, zero}; }", "l,b,b,b,b,~{memory}"(i64 %place, i1 %is0, i1 %is1, i1 %is2, i1 %is3) nounwind
  %next = add i64 %from, 2048
  br label %test
done:
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret void
}

; Eight bytes from anywhere, by every lane for itself: of the two words around them, the second where needed.
define internal i64 @rt.bytes_word(ptr %mine, i64 %at) alwaysinline {
  %base = ptrtoint ptr %mine to i64
  %address = add i64 %base, %at
  %aligned = and i64 %address, -8
  %odd = and i64 %address, 7
  %is_odd = icmp ne i64 %odd, 0
  %needed = select i1 %is_odd, i64 8, i64 0
  %second_address = add i64 %aligned, %needed
  %first = call i64 @rt.atomic_load(i64 %aligned)
  %second = call i64 @rt.atomic_load(i64 %second_address)
  %shift = shl i64 %odd, 3
  %word = call i64 @llvm.fshr.i64(i64 %second, i64 %first, i64 %shift)
  ret i64 %word
}
