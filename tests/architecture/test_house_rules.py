"""How code is written in this house. Each rule says, when it is broken, what to do instead."""

import ast
from itertools import chain

from tests.architecture.project import PRODUCT, calls, dotted, forbid, imports, modules, texts, tree

EVERYWHERE = (*PRODUCT, "demo", "bench", "tools", "tests")

# Files that may be longer than one room, each with its reason.
MAY_BE_LONG: dict[str, str] = {}


def test_test_persons_are_invented_by_hand() -> None:
    """Faker's personal numbers are valid and may belong to living people."""
    places = []
    for path in modules(*EVERYWHERE):
        places += calls(path, lambda call: dotted(call.func).endswith(".ssn"))
        places += [f"{path}:{line}" for name, line in imports(path) if name.split(".")[0] == "faker"]
    forbid(places, "Use the published test numbers in tests/architecture/test_repository.py, and names of your own.")


def test_no_dialog_starts_its_own_event_loop() -> None:
    """Only the application itself is executed."""
    application = {"app", "_app", "application", "QApplication", "QGuiApplication", "QCoreApplication"}

    def executes(call: ast.Call) -> bool:
        *receiver, method = dotted(call.func).split(".")
        return method in {"exec", "exec_"} and bool(receiver) and receiver[-1] not in application

    places = chain.from_iterable(calls(path, executes) for path in modules(*PRODUCT, "demo", "tests"))
    forbid(places, "Call open() (popup() on a menu) and connect to its finished signal.")


def test_product_never_processes_events_by_hand() -> None:
    """Pumping the event loop lets a user's click in where the code is half done."""
    places = chain.from_iterable(
        calls(path, lambda call: dotted(call.func).endswith(".processEvents")) for path in modules(*PRODUCT)
    )
    forbid(places, "Do long work on a worker thread and let its signal bring the answer.")


def test_nobody_sleeps() -> None:
    """A sleep is too long on one machine and too short on another."""
    places = []
    for path in modules(*PRODUCT, "demo", "tests"):
        places += calls(path, lambda call: dotted(call.func) == "time.sleep")
        places += [f"{path}:{line}" for name, line in imports(path) if name == "time.sleep"]
    forbid(places, "Wait for what you wait for: an event, a signal, join(), a future; or hand in a clock.")


def test_product_does_not_print() -> None:
    """What is printed is seen by nobody, or by somebody it was not meant for."""
    places = chain.from_iterable(
        calls(path, lambda call: dotted(call.func) in {"print", "pprint", "pprint.pprint"})
        for path in modules(*PRODUCT)
    )
    forbid(places, "Log it with logging (never content of a record), or show it in the window.")


def test_texts_are_translated_as_literals() -> None:
    """The translation tools read the source: what is not a literal there is silently never translated."""

    def hides_its_text(call: ast.Call) -> bool:
        name = dotted(call.func)
        if name.endswith("Application.translate"):
            texts_given = call.args[:2]
        elif name.split(".")[-1] in {"tr", "QT_TR_NOOP"}:
            texts_given = call.args[:1]
        elif name.split(".")[-1] == "QT_TRANSLATE_NOOP":
            texts_given = call.args[:2]
        else:
            return False
        return not texts_given or not all(
            isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts_given
        )

    places = chain.from_iterable(calls(path, hides_its_text) for path in modules(*PRODUCT, "demo"))
    forbid(places, 'Write tr("… {name} …").format(name=name): a literal, not an f-string, sum, constant or variable.')


def test_domain_opens_no_file() -> None:
    """The import rules keep os and pathlib out of the domain; open() needs no import."""
    in_domain = (path for path in modules("desktop") if path.startswith("desktop/domain/"))
    places = chain.from_iterable(calls(path, lambda call: dotted(call.func) == "open") for path in in_domain)
    forbid(places, "Let storage read it and hand in the text.")


def test_each_product_module_opens_by_telling_its_story() -> None:
    """A reader who opens a file learns first what it is for."""
    silent = [path for path in modules(*PRODUCT, "demo") if not ast.get_docstring(tree(path))]
    forbid(silent, "Begin the file with a docstring: what it is for, and what a reader cannot see from its names.")


def test_a_file_is_one_room() -> None:
    """A long file has a second room in it."""
    lengths = {path: len(texts()[path].splitlines()) for path in modules(*PRODUCT, "demo")}
    too_long = [
        f"{path}: {length} lines" for path, length in lengths.items() if length > 400 and path not in MAY_BE_LONG
    ]
    forbid(too_long, "Find the second room and give it its own file; or, with a reason, add it to MAY_BE_LONG.")
    forbid(
        (path for path in MAY_BE_LONG if lengths.get(path, 0) <= 400), "No longer so long: take it out of MAY_BE_LONG."
    )
