"""NVIDIA GPUs: PTX through LLVM's NVPTX back end, launched with cuda-core; a worker is a warp."""
