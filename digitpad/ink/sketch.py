"""What the pen did: the page as it stands, and the steps by which it came about."""

import functools
from dataclasses import dataclass, replace

from digitpad.ink.box import Box
from digitpad.ink.eraser import rubbed, touches
from digitpad.ink.picture import Picture
from digitpad.ink.stroke import Stroke


@dataclass(frozen=True, eq=False)
class Page:
    """A sheet of paper at one moment: strokes, or a picture laid on it, perhaps with strokes over it."""

    strokes: tuple[Stroke, ...] = ()
    picture: Picture | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is neither stroke nor picture."""
        return not self.strokes and self.picture is None


@dataclass(frozen=True, eq=False)
class Steps:
    """A sheet of paper as it is, what it was before, the oldest first, and what was undone, the last one last."""

    past: tuple[Page, ...] = ()
    page: Page = Page()
    undone: tuple[Page, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of them."""
        return (*self.past, self.page, *self.undone)


_MOST_STEPS = 200  # kept for undo
_MOST_BYTES = 80_000_000  # of pictures in them: the last six large photographs at least


class Sketch:
    """A sheet of paper with undo and redo.

    The stroke that is being drawn counts from its first position on. Every change (a stroke, an erasure, clearing,
    a picture laid on the page) is one step; the last 200 can be undone, fewer only where many photographs lie in them:
    a class's sheets opened one after another would fill the memory. Writing on a picture leaves the picture there.

    Attributes
    ----------
    revision : int
        Counts changes other than a stroke that begins, grows or ends.
    is_straight : bool
        Whether the stroke that is being drawn ends in a straight line, which differs as a whole with each position.
    """

    def __init__(self) -> None:
        self._page = Page()
        self._past: list[Page] = []
        self._undone: list[Page] = []
        self._open: Stroke | None = None
        self._before_erasing: Page | None = None
        self.revision = 0
        self.is_straight = False
        self._anchor = 0  # how many positions stand before a straight line's end

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes, the one being drawn included."""
        return self._page.strokes if self._open is None else (*self._page.strokes, self._open)

    @property
    def box(self) -> Box[float] | None:
        """Around the positions of all strokes; None if there is none. A long stroke costs no more than a short one."""
        boxes = [stroke.box for stroke in self.strokes if len(stroke)]
        return functools.reduce(Box.union, boxes) if boxes else None

    @property
    def open_stroke(self) -> Stroke | None:
        """The stroke that is being drawn."""
        return self._open

    @property
    def picture(self) -> Picture | None:
        """The picture that lies on the page."""
        return self._page.picture

    @property
    def is_empty(self) -> bool:
        """Whether the page is blank."""
        return self._page.is_empty and self._open is None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past) or self._open is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._undone)

    @property
    def steps(self) -> Steps:
        """All steps; what the pen or the eraser is doing counts as one, as far as it has come."""
        page, before = self._page, self._before_erasing
        if self._open is not None:
            return Steps((*self._past, page), replace(page, strokes=(*page.strokes, self._open.copy())))
        if before is not None and before is not page:
            return Steps((*self._past, before), page)
        return Steps(tuple(self._past), page, tuple(self._undone))

    def go_on(self, steps: Steps) -> None:
        """Go on where another sketch was; what is here now lies before its first step."""
        self.end()
        self.revision += 1
        own = [*self._past, self._page] if self.can_undo or not self.is_empty else []
        self._past = _kept([*own, *steps.past])
        self._page, self._undone = steps.page, list(steps.undone)

    def begin(self, x: float, y: float, width: float, pressure: float = 1.0) -> None:
        """Put the pen down; an unfinished stroke is finished first.

        Parameters
        ----------
        x, y : float
            Position on the page, y down.
        width : float
            The line's width at full pressure, in the positions' unit.
        pressure : float
            In [0, 1].
        """
        self.end()
        self._open = Stroke(width)
        self.extend(x, y, pressure)

    def extend(self, x: float, y: float, pressure: float = 1.0) -> None:
        """Move the pen, if it is down; pressure in [0, 1] goes from half the pen's width to its full width."""
        if self._open is not None:
            self.is_straight = False
            self._open.append(x, y, self._open.width * (0.5 + 0.5 * pressure))

    def straighten(self, x: float, y: float, pressure: float = 1.0) -> None:
        """Move the pen, if it is down, on a straight line from where it was when the line began to be straight."""
        if self._open is not None:
            if not self.is_straight:
                self._anchor = len(self._open)
            self._open.shorten(self._anchor)
            self.revision += 1
            self.extend(x, y, pressure)
            self.is_straight = True

    def end(self) -> None:
        """Lift the pen or the eraser, whichever is down."""
        self.is_straight = False
        if self._open is not None:
            stroke, self._open = self._open, None
            self._step(replace(self._page, strokes=(*self._page.strokes, stroke)))
        before, self._before_erasing = self._before_erasing, None
        if before is not None and before is not self._page:
            after, self._page = self._page, before
            self._step(after)

    def take_back(self) -> None:
        """Lift the pen or the eraser as if it had never been down."""
        self._open, self.is_straight = None, False
        self.revision += 1
        before, self._before_erasing = self._before_erasing, None
        if before is not None:
            self._page = before

    def remove_picture(self) -> None:
        """Keep only the strokes that lie over a picture, as one step."""
        self._turn_to(replace(self._page, picture=None))

    def remove_strokes(self) -> None:
        """Keep only the picture, as one step."""
        self._turn_to(replace(self._page, strokes=()))

    def show(self, picture: Picture) -> None:
        """Lay a picture on a fresh sheet, as one step."""
        self._turn_to(Page(picture=picture))

    def exchange_picture(self, picture: Picture) -> None:
        """Lay another picture where one lies, under the same strokes, as one step."""
        self._turn_to(replace(self._page, picture=picture))

    def clear(self) -> None:
        """Take a fresh sheet, as one step."""
        self._turn_to(Page())

    def begin_erasing(self) -> None:
        """Put the eraser down; what is erased until `end` is one step."""
        self.end()
        self._before_erasing = self._page

    def erase(self, x: float, y: float, radius: float, *, is_whole: bool = False) -> bool:
        """Rub out what touches a disc.

        Parameters
        ----------
        x, y, radius : float
            The disc, in the positions' unit.
        is_whole : bool
            Whether strokes go as a whole; else only the parts of them that touch the disc.

        Returns
        -------
        bool
            Whether the eraser was down and there was anything to rub out.
        """
        if self._before_erasing is None:
            return False
        if is_whole:
            strokes = tuple(stroke for stroke in self._page.strokes if not touches(stroke, x, y, radius))
        else:
            strokes = tuple(part for stroke in self._page.strokes for part in rubbed(stroke, x, y, radius))
        changed = strokes != self._page.strokes
        if changed:
            self.revision += 1
            self._page = replace(self._page, strokes=strokes)
        return changed

    def undo(self) -> None:
        """Take the last step back."""
        self.end()
        self.revision += 1
        if self._past:
            self._undone.append(self._page)
            self._page = self._past.pop()

    def redo(self) -> None:
        """Take the last undone step again."""
        self.end()
        self.revision += 1
        if self._undone:
            self._past.append(self._page)
            self._page = self._undone.pop()

    def _turn_to(self, page: Page) -> None:
        self.end()
        self.revision += 1
        if not (page.is_empty and self._page.is_empty):
            self._step(page)

    def _step(self, page: Page) -> None:
        self._past = _kept([*self._past, self._page])
        self._undone.clear()
        self._page = page


def _kept(past: list[Page]) -> list[Page]:
    """The last of the steps, as many as are kept; a picture that lies in several counts once."""
    seen, room = set[int](), _MOST_BYTES
    for count, page in enumerate(reversed(past[-_MOST_STEPS:])):
        if page.picture is not None and id(page.picture) not in seen:
            seen.add(id(page.picture))
            room -= page.picture.pixels.nbytes
        if room < 0:
            return past[len(past) - count :]
    return past[-_MOST_STEPS:]
