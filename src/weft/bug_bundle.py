"""What a report about a bug of weft needs, gathered in a folder: traceback, versions, settings, program."""

from __future__ import annotations

import os
import platform
import sys
import time
import traceback
from typing import TYPE_CHECKING

import weft
from weft import config
from weft.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_bug_bundle(error: BaseException, files: Mapping[str, str] | None = None) -> Path | None:
    """Write a new folder below `WEFT_CRASH_DIR` and return it; None if that is not possible.

    `files` are further texts by file name: the program, the last good stage, the job.
    """
    try:
        settings = config.current()
    except UsageError:
        settings = config.Config()
    report = [
        f"weft {weft.__version__}, Python {sys.version}, {platform.platform()}",
        f"command: {sys.argv}",
        *(f"{knob.variable} = {getattr(settings, knob.name)!r}" for knob in config.knobs()),
        "",
        *traceback.format_exception(error),
    ]
    name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"
    bundle = settings.crash_home / name
    try:
        bundle.mkdir(parents=True, exist_ok=True)
        for file_name, text in {"report.txt": "\n".join(report), **(files or {})}.items():
            (bundle / file_name).write_text(text, "utf-8", "backslashreplace")
    except OSError:
        return None
    return bundle
