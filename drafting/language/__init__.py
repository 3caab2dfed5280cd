"""The passage language (文段的写法): the only package that knows Jinja2."""
