"""Who touches a folder: Linux' inotify, which tells of every file in it that any process opens or makes."""

import ctypes
import os
import struct
from pathlib import Path

_ACCESS, _MODIFY, _OPEN, _CREATE, _DELETE = 0x1, 0x2, 0x20, 0x100, 0x200
_HEAD = struct.Struct("iIII")  # watch, mask, cookie, length of the name that follows


class FolderWatch:
    """Watches a folder from now on."""

    def __init__(self, folder: Path) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._events: int = library.inotify_init1(os.O_NONBLOCK)
        mask = _ACCESS | _MODIFY | _OPEN | _CREATE | _DELETE
        if library.inotify_add_watch(self._events, os.fsencode(folder), mask) < 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    def touched(self) -> set[str]:
        """Names of the files that were touched since the last call, the folder's own among them as nothing."""
        try:
            told = os.read(self._events, 1_000_000)
        except BlockingIOError:
            return set()
        names, at = set(), 0
        while at < len(told):
            *_, length = _HEAD.unpack_from(told, at)
            at += _HEAD.size + length
            names.add(told[at - length : at].rstrip(b"\0").decode())
        return names

    def close(self) -> None:
        """Watch no longer."""
        os.close(self._events)
