"""The house rules that a machine can keep: small files, short functions, telling names, no registry host."""

import ast
import re
import statistics
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "drafting").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "core", "misc", "shared", "processor"}
LEFT_OUT = {"node_modules", "out", "__pycache__"}
SUFFIXES = {".py", ".md", ".toml", ".yaml", ".json", ".sh", ".conf", ""}


def _texts(folder):
    """The text files below a folder; the environment and what tools leave behind are not walked through."""
    for path in folder.iterdir():
        if path.name in LEFT_OUT or (path.name.startswith(".") and path.name not in {".ci", ".gitignore"}):
            continue
        if path.is_dir():
            yield from _texts(path)
        elif path.suffix in SUFFIXES:
            yield path


TEXTS = list(_texts(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_small_named_and_documented(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= 400
    assert path.stem not in VAGUE
    assert ast.get_docstring(parsed(path))


@cache
def parsed(path):
    return ast.parse(path.read_text("utf-8"))


def lengths():
    """Code lines of every function, without docstring and nested functions' own."""
    for path in MODULES:
        text = path.read_text("utf-8").split("\n")
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef):
                start = node.body[1].lineno if ast.get_docstring(node) and len(node.body) > 1 else node.body[0].lineno
                lines = text[start - 1 : node.end_lineno]
                yield 1 + sum(bool(line.strip()) and not line.strip().startswith("#") for line in lines)


def test_functions_are_short():
    found = sorted(lengths())
    assert statistics.median(found) <= 6
    assert found[int(len(found) * 0.95)] <= 14


def test_public_functions_and_classes_have_a_docstring():
    missing = [
        f"{path.name}:{node.lineno} {node.name}"
        for path in MODULES
        for outer in ast.walk(parsed(path))
        if isinstance(outer, (ast.Module, ast.ClassDef))
        for node in outer.body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert missing == []


def test_no_registry_host_and_no_shared_folder_in_the_product():
    names = ("py" + r"pi\.", "python" + "hosted", "npm" + r"js\.", "registry" + r"\.npm", r"deb\." + "debian")
    hosts = re.compile("|".join(names), re.IGNORECASE)
    assert [str(path) for path in TEXTS if hosts.search(path.read_text("utf-8", errors="replace"))] == []
    parts = {"drafting", "templates", "profiles", ".ci"}
    product = [path for path in TEXTS if path.relative_to(ROOT).parts[0] in parts]
    assert [str(path) for path in product if "../shared" in path.read_text("utf-8")] == []


def test_the_map_of_the_house_is_true():
    """docs/架构.md has the layers of the contract, names only what is there, and leaves no room out."""
    told = (ROOT / "docs" / "架构.md").read_text("utf-8")
    (contract,) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert "```\n" + "\n".join(contract["layers"]) + "\n```" in told
    named = [path for path in re.findall(r"`((?:drafting|templates)/[^`]*)`", told) if "‹" not in path]
    assert [path for path in named if not (ROOT / path).exists()] == []
    listed = set(re.findall(r"\w+", " ".join(re.findall(r"^\| (`.*?) \|", told, re.MULTILINE))))
    rooms = {
        path.stem for path in (ROOT / "drafting").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert {room for room in rooms if not room.startswith("_")} - listed == set()
