"""A network that is cut, stalls, or comes back: one sentence, nothing half-written, and the next try fetches all."""

import http.server
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digitpad.errors import DownloadError
from digitpad.learning.data import download
from digitpad.learning.data.mnist_files import read_arrays

pytestmark = [pytest.mark.endurance, pytest.mark.slow]

_PIECE = 100_000
_PARTS = (0, 1, _PIECE, 3 * _PIECE)  # bytes that come before the network fails
_MOST_SECONDS = 30.0


class _Server(http.server.ThreadingHTTPServer):
    """Serves a file, but only so much of it, and then hangs up or says nothing more.

    Attributes
    ----------
    content : bytes
    most : int or None
        Bytes that are sent; None for all.
    hangs : bool
        Whether it says nothing more instead of hanging up.
    is_over : threading.Event
    """

    content: bytes = b""
    most: int | None = None
    hangs: bool = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.is_over = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/mnist.npz"


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        self.send_response(200)
        self.send_header("Content-Length", str(len(server.content)))
        self.end_headers()
        self.wfile.write(server.content[: server.most])
        if server.hangs:
            self.wfile.flush()
            server.is_over.wait()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server(data: Path) -> Iterator[_Server]:
    with _Server() as server:
        server.content = (data / "mnist.npz").read_bytes()
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.is_over.set()
        server.shutdown()
        thread.join()


def _files(home: Path) -> list[str]:
    return [path.name for path in (home / "data").rglob("*") if path.is_file()]


@pytest.mark.parametrize("hangs", [False, True], ids=["hangs up", "says nothing more"])
def test_a_network_that_is_cut_leaves_nothing_and_all_is_fetched_once_it_is_back(
    server: _Server, home: Path, monkeypatch: pytest.MonkeyPatch, tell: Callable[[str], None], hangs: bool
) -> None:
    monkeypatch.setattr(download, "_SILENCE_SECONDS", 0.5)
    server.hangs, began = hangs, time.monotonic()
    for most in (*_PARTS, len(server.content) - 1):
        server.most = most
        with pytest.raises(DownloadError, match="could not be fetched: connect to the network") as told:
            download.download_mnist((server.url,))
        assert "\n" not in str(told.value)
        assert _files(home) == []
    taken = time.monotonic() - began
    server.most, server.hangs = None, False
    path = download.download_mnist((server.url,))
    assert _files(home) == ["mnist.npz"]
    assert len(read_arrays(path)["x_test"]) == 10_000
    tell(f"{len(_PARTS) + 1} downloads cut: {taken:.1f} s, nothing left; the next one fetched all")
    assert taken < _MOST_SECONDS
