"""The import rules of the house: each contract in pyproject.toml is one test, and its name is the rule."""

from pathlib import Path

import pytest
from importlinter import api as _  # noqa: F401 - importing it configures the use cases below
from importlinter.application import use_cases
from importlinter.application.ports.reporting import Report
from importlinter.application.user_options import UserOptions

ROOT = Path(__file__).resolve().parents[2]


def rules() -> UserOptions:
    """What pyproject.toml says."""
    return use_cases.read_user_options(str(ROOT / "pyproject.toml"))


@pytest.fixture(scope="module")
def report() -> Report:
    """Every contract checked over one import graph; nothing is cached on disk."""
    options = rules()
    use_cases._register_contract_types(options)
    return use_cases.create_report(options, cache_dir=None)


def contract_names() -> list[str]:
    """The rules as sentences, for pytest to show."""
    return [contract["name"] for contract in rules().contracts_options]


@pytest.mark.parametrize("rule", contract_names())
def test_import_rule_holds(rule: str, report: Report) -> None:
    """No import crosses the house in a direction that it has no door for."""
    assert not report.could_not_run, report.invalid_contract_options
    contract, check = next(pair for pair in report.get_contracts_and_checks() if pair[0].name == rule)
    if not check.kept:
        contract.render_broken_contract(check)  # the chain of imports, with lines, goes to the captured output
        pytest.fail(f"{rule}: broken by the imports below")
