import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.errors import DownloadError, StoppedError
from digitpad.learning.data import download
from digitpad.learning.data.mnist_files import read_arrays


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address under which it is served."""
    folder = tmp_path / "served"
    folder.mkdir()

    def handler(*args: object) -> _Quiet:
        return _Quiet(*args, directory=str(folder))  # type: ignore[arg-type]

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _leftovers(home: Path) -> list[Path]:
    return [path for path in (home / "data").rglob("*") if path.is_file()]


@pytest.mark.data
def test_the_genuine_file_is_fetched_checked_and_kept(data: Path, home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    (folder / "mnist.npz").symlink_to(data / "mnist.npz")
    seen: list[tuple[int, int]] = []
    urls = (f"{address}/nothing.npz", f"{address}/mnist.npz")
    path = download.download_mnist(urls, report=lambda done, total: seen.append((done, total)))
    assert _leftovers(home) == [path]
    assert len(read_arrays(path)["x_train"]) == 60_000
    assert seen[-1][0] >= seen[-1][1] > 1_000_000
    (folder / "mnist.npz").unlink()
    assert download.download_mnist(urls) == path


def test_another_file_under_its_name_is_refused(home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    zeros = np.zeros((2, 28, 28), np.uint8)
    np.savez(folder / "mnist.npz", x_train=zeros, y_train=zeros[:, 0, 0], x_test=zeros, y_test=zeros[:, 0, 0])
    with pytest.raises(DownloadError, match="could not be fetched"):
        download.download_mnist((f"{address}/mnist.npz",))
    assert _leftovers(home) == []


def test_without_a_network_there_is_a_sentence(home: Path) -> None:
    with pytest.raises(DownloadError, match="connect to the network"):
        download.download_mnist(("http://127.0.0.1:9/mnist.npz",))
    assert _leftovers(home) == []


def test_a_download_can_be_stopped_and_leaves_nothing(home: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    (folder / "mnist.npz").write_bytes(bytes(3_000_000))
    with pytest.raises(StoppedError):
        download.download_mnist((f"{address}/mnist.npz",), should_stop=lambda: True)
    assert _leftovers(home) == []


def test_a_server_that_tells_no_length_as_a_number_gets_a_sentence(
    home: Path, served: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, address = served
    (folder / "mnist.npz").write_bytes(bytes(1000))
    send = _Quiet.send_header
    monkeypatch.setattr(
        _Quiet, "send_header", lambda self, name, value: send(self, name, "many" if name == "Content-Length" else value)
    )
    with pytest.raises(DownloadError, match="could not be fetched"):
        download.download_mnist((f"{address}/mnist.npz",))
    assert _leftovers(home) == []
