"""Reads calls of the Azure CLI, a JSON list of arguments a line, and has its own parser read each: nothing is invoked.

Prints what is wrong with those that it does not take, and ends with 1 then.
"""

import contextlib
import io
import json
import sys

from azure.cli.core import get_default_cli
from knack.events import EVENT_INVOKER_POST_PARSE_ARGS


class Parsed(Exception):
    """The arguments were read; what comes next would ask Azure."""


def stop(*_, **__):
    raise Parsed


def complaint(arguments):
    """What the parser says against some arguments, or None."""
    cli = get_default_cli()
    cli.register_event(EVENT_INVOKER_POST_PARSE_ARGS, stop)
    cli.invocation = cli.invocation_cls(
        cli_ctx=cli, parser_cls=cli.parser_cls, commands_loader_cls=cli.commands_loader_cls, help_cls=cli.help_cls
    )
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            cli.invocation.execute(arguments)
    except Parsed:
        return None
    except SystemExit:
        return said.getvalue().strip() or "refused"
    return "was never parsed"


calls = [json.loads(line) for line in sys.stdin]
wrong = [(call, said) for call, said in ((call, complaint(call)) for call in calls) if said is not None]
for call, said in wrong:
    print(f"az {' '.join(call)}\n  {said}")
print(f"Tests: {len(wrong)} failed, {len(calls) - len(wrong)} passed, {len(calls)} total")
sys.exit(1 if wrong or not calls else 0)
