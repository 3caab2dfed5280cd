"""The Word side of the report (版式): an outline laid out as an official document, GB/T 9704-2012."""
