"""Profiles and packs on disk (资料与模板包): YAML ⇄ values; the only package that knows YAML."""
