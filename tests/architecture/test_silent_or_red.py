"""The rules in tests/conftest.py hold: each kind of untidiness turns a test red, and tidy tests stay green."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

TESTS = Path(__file__).resolve().parents[1]

EXAMPLES = """
import logging
import socket
import threading
import warnings

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QPushButton, QWidget

kept = []
gate = threading.Event()

class HeldByItsOwnLambda(QWidget):
    def __init__(self):
        super().__init__()
        QPushButton("Stäng", self).clicked.connect(lambda: self.close())

@pytest.fixture
def window(qapp):
    shown = QWidget()
    shown.show()
    return shown

def test_green_window_given_to_qtbot(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    kept.append(shown)

def test_green_window_let_go(qapp):
    QWidget().show()

def test_green_window_of_a_fixture(window):
    assert window.isVisible()

def test_red_window_kept(qapp):
    shown = QWidget()
    shown.show()
    kept.append(shown)

def test_red_window_held_by_its_own_lambda(qapp):
    HeldByItsOwnLambda().show()

def test_green_next_test_is_clean(qapp):
    assert qapp.topLevelWidgets() == []

def test_red_timer_kept(qapp):
    QTimer(qapp, interval=1000).start()

def test_red_qt_warning(qapp):
    qWarning("hej")

def test_red_python_warning():
    warnings.warn("hej")

def test_red_log_record():
    logging.getLogger("a").warning("hej")

def test_green_expected_log_record(expected_log):
    expected_log("a: hej")
    logging.getLogger("a").warning("hej")

def test_red_expected_log_record_that_does_not_come(expected_log):
    expected_log("a: hej")

def test_red_thread_left():
    threading.Thread(target=gate.wait, daemon=True).start()

def test_green_thread_joined():
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()

def test_red_connection_to_elsewhere():
    socket.create_connection(("192.0.2.1", 80), 1)

def test_red_name_looked_up():
    socket.getaddrinfo("example.org", 80)

def test_green_connection_to_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
        server.accept()[0].close()
"""


def test_untidy_tests_are_red_and_tidy_ones_green(tmp_path: Path) -> None:
    """Of some small tests, exactly those that leave something behind fail."""
    (tmp_path / "test_examples.py").write_text(EXAMPLES, encoding="utf-8")
    (tmp_path / "conftest.py").write_text((TESTS / "conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    project = TESTS.parent / "pyproject.toml"
    command = [sys.executable, "-m", "pytest", "-c", project, "--rootdir", tmp_path, "-p", "no:cacheprovider"]
    subprocess.run([*command, f"--junitxml={tmp_path}/result.xml", tmp_path], capture_output=True, check=False)
    cases = list(ElementTree.parse(tmp_path / "result.xml").iter("testcase"))
    red = {case.attrib["name"] for case in cases if case.find("failure") is not None or case.find("error") is not None}
    every = {line.split("(")[0].removeprefix("def ") for line in EXAMPLES.splitlines() if line.startswith("def test_")}
    assert {case.attrib["name"] for case in cases} == every
    assert red == {name for name in every if name.startswith("test_red_")}
