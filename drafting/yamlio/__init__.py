"""YAML as clerks write it: read, validated, changed in place; the only package that knows YAML."""
