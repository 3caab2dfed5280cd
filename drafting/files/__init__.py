"""Profiles and packs on disk (资料与模板包): YAML ⇄ values; the only package that knows YAML."""

from drafting.files.editor import save_schema, schema_line
from drafting.files.folders import OUT, newest, output_name, profiles_in, shipped, unit_folder, year_before
from drafting.files.new_profile import Beginning, create_new
from drafting.files.next_year import create_next, next_path
from drafting.files.open_profile import OpenProfile
from drafting.files.output import save
from drafting.files.packs import load_calendar, load_pack
from drafting.files.packs import names as pack_names
from drafting.files.profiles import Loaded, load_before, load_profile

__all__ = [
    "OUT",
    "Beginning",
    "Loaded",
    "OpenProfile",
    "create_new",
    "create_next",
    "load_before",
    "load_calendar",
    "load_pack",
    "load_profile",
    "newest",
    "next_path",
    "output_name",
    "pack_names",
    "profiles_in",
    "save",
    "save_schema",
    "schema_line",
    "shipped",
    "unit_folder",
    "year_before",
]
