"""click in Chinese (中文命令行): help, usage errors, commands loaded when they are called."""

import importlib
import keyword
import sys
from collections.abc import Mapping
from typing import Any

import click

from drafting import __version__
from drafting.finding import did_you_mean


class _Chinese(click.Command):
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words behind the command's name."""
        return [piece.replace("[OPTIONS]", "[选项]") for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx))]
        with formatter.section("选项"):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """--help with a Chinese text."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这段说明"
        return option


class Command(_Chinese):
    """A command of draft."""


class Commands(_Chinese, click.Group):
    """The draft command; a subcommand's module is loaded when it is called, so help stays quick."""

    def __init__(self, commands: Mapping[str, str], **options: Any) -> None:
        super().__init__(**options, params=[_version()], subcommand_metavar="命令 …")
        self.summaries = commands

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands in the order of work."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command by its name, from the module of that name."""
        if name not in self.summaries:
            return None
        module = f"{name}_" if keyword.iskeyword(name) else name
        found: click.Command = importlib.import_module(f"drafting.cli.{module}").command
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """The command called; an unknown one is told with the nearest."""
        if args and args[0] not in self.summaries and not args[0].startswith("-"):
            near = did_you_mean(args[0], self.summaries)
            hint = f"，是不是想写 {near}" if near else ""
            raise click.UsageError(f"没有“{args[0]}”这个命令{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options."""
        with formatter.section("命令"):
            formatter.write_dl(list(self.summaries.items()))
        super().format_options(ctx, formatter)


def _version() -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"draft {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help="显示版本号"
    )


def explained(command: click.Command, args: list[str] | None = None) -> int:
    """Runs a command; whatever a user did wrong is told in Chinese. Returns the exit code."""
    typed = sys.argv[1:] if args is None else args
    if typed[:1] == ["help"]:  # draft help ask is draft ask --help
        typed = [*typed[1:2], "--help"]
    try:
        code = command.main(typed, prog_name="draft", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as wrong:
        click.echo(wrong.ctx.get_help() if wrong.ctx else "")
        return 0
    except click.UsageError as wrong:
        path = wrong.ctx.command_path if wrong.ctx else "draft"
        click.echo(f"{_usage_error_text(wrong)}\n    改法：运行 {path} --help 看用法", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("已停下。", err=True)
        return 130
    except SystemExit:  # without standalone_mode click ends only where nobody reads on, and with 1: errors in a report
        return 0
    except Exception as wrong:  # noqa: BLE001  # a bug too is told in Chinese, without a traceback
        return _failed(wrong)


def _failed(wrong: Exception) -> int:
    """Shows what stopped a command; the exit code for that."""
    from drafting.cli.outcomes import show
    from drafting.files.failures import findings_of

    show(findings_of(wrong, ""))
    return 2


def _usage_error_text(wrong: click.UsageError) -> str:
    """A usage error by its kind, never by its English words."""
    match wrong:
        case click.NoSuchOption():
            near = f"，是不是想写 {wrong.possibilities[0]}" if wrong.possibilities else ""
            return f"没有“{wrong.option_name}”这个选项{near}"
        case click.BadOptionUsage():
            return f"选项“{wrong.option_name}”的用法不对"
        case click.MissingParameter():
            return f"缺“{_named(wrong.param)}”"
        case click.BadParameter():
            return f"“{_named(wrong.param)}”填得不对"
        case _ if wrong.message.startswith("没有"):
            return wrong.message
        case _:
            return "命令的写法不对，可能多写了参数"


def _named(param: click.Parameter | None) -> str:
    """A parameter as it is typed."""
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name
