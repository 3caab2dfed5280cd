"""Profiles and packs on disk (资料与模板包): YAML ⇄ values; the only package that knows YAML."""

from drafting.files.folders import OUT, newest, output_name, profiles_in, shipped, unit_folder, year_before
from drafting.files.output import save
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import Loaded, load_last, load_profile

__all__ = [
    "OUT",
    "Loaded",
    "load_calendar",
    "load_last",
    "load_pack",
    "load_profile",
    "newest",
    "output_name",
    "profiles_in",
    "save",
    "shipped",
    "unit_folder",
    "year_before",
]
