"""The schema that editors read (编辑器提示文件): profiles/.schema-‹模板包›.json."""

import json
import os
from pathlib import Path

from drafting.files.atomic import replace
from drafting.files.workspace import PROFILES, safe
from drafting.pack import Pack
from drafting.schema import schema

MARK = "# yaml-language-server: $schema="
"""What stands in front of the schema's place in a profile."""


def save_schema(pack: Pack, folder: Path) -> Path:
    """Writes the schema of a pack beside the profiles of a working folder; raises DraftError."""
    path = folder / PROFILES / f".schema-{safe(pack.name)}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, (json.dumps(schema(pack), ensure_ascii=False, indent=1) + "\n").encode())
    return path


def schema_line(pack: str, profile: Path, folder: Path) -> str:
    """The line of a profile that tells editors where its schema lies."""
    path = folder / PROFILES / f".schema-{safe(pack)}.json"
    return MARK + os.path.relpath(path.absolute(), profile.absolute().parent).replace(os.sep, "/")
