"""What the Draw tab shows, kept once: the page, what it says, and how it is to be read. Knows no Qt."""

from collections.abc import Callable
from dataclasses import replace

from digitpad.gui.draw.change import ANSWER, Change, Listener
from digitpad.gui.draw.drawing import Drawing
from digitpad.gui.draw.origin import Origin
from digitpad.gui.draw.page_readings import PageReadings
from digitpad.ink.picture import Picture
from digitpad.ink.sketch import Sketch
from digitpad.recognition.classifier import Classifier
from digitpad.recognition.page_reader import newest_digit
from digitpad.recognition.reader import read_again
from digitpad.recognition.reading import SURE, Prediction, Reading


class DrawState:
    """The model of the Draw tab. Views read its attributes; only its methods change them, and each gives one notice.

    Parameters
    ----------
    classifier : Classifier
    reads_numbers : bool
    sure_from : float

    Attributes
    ----------
    sketch : Sketch
        The page, with undo and redo.
    reading : Reading
        What the page says.
    is_behind : bool
        Whether a stroke has grown since it was read: then `read` is due.
    chosen : int
        Place in the reading of the digit that is shown in detail; 0 where there is none.
    asked : int or None
        The digit, 0 to 9, of which it is asked why the chosen one is it, or is not; None for the answer.
    milliseconds : float or None
        How long reading took, if there was anything to read.
    second : Classifier or None
        Answers, too, but decides nothing.
    reads_numbers : bool
        Whether strokes are rows of numbers; else all of them are one digit. Pictures are always rows of numbers.
    sure_from : float
        Confidence in [0, 1] from which a digit is claimed.
    """

    def __init__(self, classifier: Classifier, *, reads_numbers: bool = False, sure_from: float = SURE) -> None:
        self.sketch = Sketch()
        self.reading = Reading((), sure_from=sure_from)
        self.is_behind = False
        self.chosen = 0
        self.asked: int | None = None
        self.milliseconds: float | None = None
        self.second: Classifier | None = None
        self.reads_numbers = reads_numbers
        self.sure_from = sure_from
        self._readings = PageReadings(classifier)
        self._listeners: list[Listener] = []

    @property
    def picture(self) -> Picture | None:
        """The picture that lies on the page."""
        return self.sketch.picture

    @property
    def origin(self) -> Origin | None:
        """Where the picture on the page comes from, if it is one of a data set."""
        return self._readings.origin_of(self.picture)

    @property
    def in_use(self) -> Classifier:
        """Reads all that comes, but for pictures whose origin has a reader of its own."""
        return self._readings.in_use

    @property
    def classifier(self) -> Classifier:
        """Reads the page: the model in use, or that of the picture's origin."""
        return self._readings.classifier_of(self.picture)

    @property
    def digit(self) -> Prediction | None:
        """The digit that is shown in detail."""
        return self.reading.digits[self.chosen] if self.reading.digits else None

    @property
    def second_reading(self) -> Reading | None:
        """What the second model answers to the same bitmaps; None where there is no second model."""
        return None if self.second is None else read_again(self.reading, self.second)

    def listen(self, listener: Listener) -> None:
        """Call a listener at each notice from now on, after those that listen already."""
        self._listeners.append(listener)

    def put_pen_down(self, x: float, y: float, width: float, pressure: float = 1.0) -> None:
        """Begin a stroke; on a picture it is not read. Parameters as for `Sketch.begin`."""
        self.sketch.begin(x, y, width, pressure)
        self._read(self.picture)
        self._tell(Change.STROKES | ANSWER)

    def move_pen(self, x: float, y: float, pressure: float = 1.0, is_straight: bool = False) -> None:
        """Let the stroke grow, if the pen is down; it is not read yet, because more positions may have arrived."""
        if self.sketch.open_stroke is not None:
            move = self.sketch.straighten if is_straight else self.sketch.extend
            move(x, y, pressure)
            self.is_behind = self.picture is None
            self._tell(Change.STROKES)

    def lift_pen(self) -> None:
        """End the stroke or the erasure, whichever is going on."""
        was_writing, could_redo = self.sketch.open_stroke is not None, self.sketch.can_redo
        self.sketch.end()
        if was_writing:
            self._read(self.picture)
            self._tell(Change.STROKES | ANSWER)
        elif self.sketch.can_redo != could_redo:  # the erasure is a step, and those undone before it are gone
            self._tell(Change.STROKES)

    def take_pen_back(self) -> None:
        """Lift the pen or the eraser as if it had never been down."""
        self._turn_page(self.sketch.take_back)

    def put_eraser_down(self) -> None:
        """Begin an erasure: what is rubbed out until `lift_pen` is one step."""
        self.sketch.begin_erasing()

    def move_eraser(self, x: float, y: float, radius: float, is_whole: bool = False) -> None:
        """Rub out what touches a disc, if the eraser is down; parameters as for `Sketch.erase`."""
        if self.sketch.erase(x, y, radius, is_whole=is_whole):
            self._read(self.picture)
            self._tell(Change.STROKES | ANSWER)

    def read(self) -> None:
        """Catch up with a stroke that has grown."""
        self._read()
        self._tell(ANSWER)

    @property
    def drawing(self) -> Drawing:
        """All that was written and read, as it is now; it does not change with this state."""
        steps = self.sketch.steps
        pictures = {page.picture for page in steps.pages if page.picture is not None}
        drawing = Drawing(steps, chosen=self.chosen, reads_numbers=self.reads_numbers)
        return self._readings.put_into(drawing, pictures)

    def go_on(self, drawing: Drawing) -> None:
        """Go on with the drawing of another window, or of another day; what is here now can be undone to."""
        self._readings.take_from(drawing)
        self.sketch.go_on(drawing.steps)
        self.chosen, self.reads_numbers = drawing.chosen, drawing.reads_numbers
        self._read(self.picture)
        self._tell(Change.PAGE | Change.MODE | ANSWER)

    def undo(self) -> None:
        """Take the last step back."""
        self._turn_page(self.sketch.undo)

    def redo(self) -> None:
        """Take the last undone step again."""
        self._turn_page(self.sketch.redo)

    def clear(self) -> None:
        """Take a fresh sheet, as one step."""
        self._turn_page(self.sketch.clear)

    def show_picture(
        self, picture: Picture, reading: Reading, milliseconds: float, origin: Origin | None = None
    ) -> None:
        """Lay a picture on the page, with what was read there and how long that took, as one step."""
        self._readings.keep(picture, reading, milliseconds, origin)
        self._turn_page(lambda: self.sketch.show(picture))

    def start_page(self) -> None:
        """Keep what is written on a picture, on a page of its own, as one step."""
        self._turn_page(self.sketch.remove_picture)

    def keep_picture(self) -> None:
        """Keep a picture without what is written on it, as one step."""
        self._turn_page(self.sketch.remove_strokes)

    def choose(self, index: int) -> None:
        """Show a digit in detail, by its place in the reading; counting goes round and round."""
        if self.reading.digits:
            self.chosen = index % len(self.reading.digits)
            self.asked = None
            self._tell(Change.CHOSEN)

    def choose_unsure(self, step: int) -> None:
        """Show the next digit that is not claimed in detail, or with a step of -1 the one before; goes round."""
        digits = self.reading.digits
        places = [(self.chosen + step * count) % len(digits) for count in range(1, len(digits) + 1)]
        unsure = [place for place in places if not self.reading.is_sure(digits[place])]
        if unsure:
            self.choose(unsure[0])

    def ask(self, digit: int | None) -> None:
        """Ask why the chosen digit is another one, 0 to 9, or is not; None for what it is."""
        if digit != self.asked:
            self.asked = digit
            self._tell(Change.ASKED)

    @property
    def has_unsure(self) -> bool:
        """Whether `choose_unsure` has somewhere to go: in a picture or a number, a digit that is not claimed."""
        return len(self.reading.digits) > 1 and not self.reading.sure

    def edit(self, reading: Reading) -> None:
        """Give the picture on the page another reading, as one step; the one it has changes nothing."""
        picture = self.picture
        if picture is not None and reading is not self.reading:
            edited = self._readings.keep_edited(picture, reading)
            self._turn_page(lambda: self.sketch.exchange_picture(edited))

    def set_classifier(self, classifier: Classifier) -> None:
        """Read with another classifier: all that comes, and all that was read before."""
        self._readings.set_classifier(classifier)
        self._take_answers()

    def set_second(self, classifier: Classifier | None) -> None:
        """Let a second model answer, too, or none."""
        self.second = classifier
        self._tell(Change.SECOND)

    def read_by_model_in_use(self) -> None:
        """Read the picture on the page with the model in use, and not with that of its origin."""
        if self.picture is not None and self.origin is not None:
            self._readings.read_by_model_in_use(self.picture)
            self._take_answers()

    def set_number_mode(self, reads_numbers: bool) -> None:
        """Read strokes as rows of numbers, or all of them as one digit."""
        self.reads_numbers = reads_numbers
        self._read(self.picture)
        self._tell(Change.MODE | ANSWER)

    def set_sure_from(self, sure_from: float) -> None:
        """Claim digits from another confidence in [0, 1] on."""
        self.sure_from = sure_from
        self.reading = replace(self.reading, sure_from=sure_from)
        self._tell(Change.SURE_FROM | Change.READING)

    def _turn_page(self, turn: Callable[[], None]) -> None:
        before = self.picture
        turn()
        self._read(before)
        self._tell(Change.PAGE | ANSWER)

    def _take_answers(self) -> None:
        self._read(self.picture)
        self._tell(Change.CLASSIFIER | ANSWER)

    def _read(self, before: Picture | None = None) -> None:
        """Read the page as it stands; in the same pixels as before, the same place stays chosen."""
        reading, self.milliseconds = self._readings.of_page(self.sketch, as_numbers=self.reads_numbers)
        self.reading = reading if reading.sure_from == self.sure_from else replace(reading, sure_from=self.sure_from)
        self.is_behind = False
        self.asked = None
        if self.picture is None:
            self.chosen = newest_digit(self.sketch, reading)
        elif before is None or before.pixels is not self.picture.pixels:
            self.chosen = 0
        self.chosen = max(0, min(self.chosen, len(reading.digits) - 1))

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)
