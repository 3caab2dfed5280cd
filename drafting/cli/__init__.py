"""The draft command (命令行): opens files, calls one function, prints what it says; the only package that prints."""

import gc
import os
import sys

from drafting.cli import streams
from drafting.cli.click_zh import Commands, explained

COMMANDS = {
    "new": "新建资料：给一个单位、一个年度开一份",
    "import": "导入旧报告：由上年的报告做成资料，今年接着用",
    "ask": "问答：一题一题填资料，随答随存",
    "roll": "沿用上年：由今年的资料生成下一年的",
    "build": "成文：由资料生成 Word 报告",
    "status": "进度：还差什么、离期限几天、下一步做什么",
    "check": "检查：看资料和报告有没有错",
    "pack": "查模板包：看写法有没有错，各文段写出来什么样；--new 新建",
    "explain": "释规则：说明一条检查规则",
    "schema": "编辑器提示：写资料的 JSON Schema",
}

NEW_OBJECTS = 100_000
"""New objects before Python looks for garbage; a report leaves a few thousand."""


def main() -> None:
    """Runs the command and ends with 0 fine, 1 errors in the user's report, 2 could not run."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the caller closed it; this one stays open as long as the process
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.stderr = streams.Lossy(sys.stderr)
    # A clerk waits for a whole command: docs/decisions/no-garbage-hunt.md
    gc.set_threshold(NEW_OBJECTS)
    code = explained(draft) if streams.knows_chinese() else 2
    gc.freeze()
    sys.exit(code)


draft = Commands(
    name="draft",
    commands=COMMANDS,
    help="帮各局写年度法治政府建设报告：填资料，查差错，出 Word。",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="例：draft build profiles/某局/2024.yaml",
)
