"""The practice game: it asks, waits for the pen, has it read, and keeps the score."""

from random import Random

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from digitpad.errors import DigitpadError
from digitpad.gui.appearance.language import clock, number, sentence
from digitpad.gui.hand.game import Game, Misread
from digitpad.gui.hand.own_paper import OwnPaper
from digitpad.gui.hand.practice_page import PracticePage
from digitpad.gui.services.model_in_use import ModelInUse
from digitpad.gui.services.writers import Writers
from digitpad.gui.widgets.notice import Notice
from digitpad.hand.practice_log import PracticeLog, Score, days_of, now

_TICK_MS = 500


class Referee(QObject):
    """Joins the page, the game and the log of all games.

    Parameters
    ----------
    page : PracticePage
    writers : Writers
    model : ModelInUse
        Reads.
    notice : Notice
        Says what was read, where that is not what was asked for.
    random : Random, optional

    Attributes
    ----------
    game : Game or None
        None before it begins, and once it has ended.
    """

    def __init__(
        self, page: PracticePage, writers: Writers, model: ModelInUse, notice: Notice, random: Random | None = None
    ) -> None:
        super().__init__(page)
        self._page, self._writers, self._model, self._notice = page, writers, model, notice
        self._random = random or Random()  # noqa: S311 - nothing is to be kept secret
        self._clock = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick_timeout)
        self._misread: list[Misread] = []
        self.game: Game | None = None
        page.start.clicked.connect(self.start)
        page.stop.clicked.connect(self.stop)
        page.keep.clicked.connect(self._on_keep_clicked)
        for paper in page.papers:
            paper.rested.connect(self._on_paper_rested)
            paper.pen_put_down.connect(self._on_pen_put_down)
        model.changed.connect(self._on_model_changed)
        writers.changed.connect(self._on_writers_changed)
        self._writer = writers.name
        self._show_start("")

    def start(self) -> None:
        """Begin a game; the time runs from its first stroke."""
        self.game, self._misread = Game(str(self._page.kind.currentData()), self._random), []
        self._clock.invalidate()
        self._page.show_task(self.game, 0.0)
        self._page.paper.turn()

    def stop(self) -> None:
        """End a game before all was written: it does not count."""
        if self.game is not None:
            self._end()
            self._show_start("")

    @property
    def _seconds(self) -> float:
        return self._clock.elapsed() / 1000 if self._clock.isValid() else 0.0

    def _on_pen_put_down(self) -> None:
        if self.game is not None and not self._clock.isValid():
            self._clock.start()
            self._tick.start()

    def _on_tick_timeout(self) -> None:
        if self.game is not None:
            self._page.show_score(self.game, self._seconds)

    def _on_paper_rested(self) -> None:
        """Read what is written, and ask for the next."""
        game, paper = self.game, self._page.paper
        if game is None or game.task is None:
            return
        task, answer = game.task, paper.reading.text
        if not answer:
            paper.turn()
            return
        if game.take(answer, self._misread_on(paper, task)):
            self._notice.hide()
        else:
            self._notice.show_done(self.tr("{0} was read as {1}.").format(task, answer.replace("\n", " ")))
        paper.turn()
        if game.is_done:
            self._finish(game)
        else:
            self._page.show_task(game, self._seconds)

    def _misread_on(self, paper: OwnPaper, task: str) -> list[Misread]:
        """The digits that were read as others, where it is clear which was meant for which."""
        digits, writers = paper.reading.digits, self._writers
        if len(digits) != len(task):
            return []
        return [
            Misread(paper.own_digit(place, int(label), writers.name, writers.next_round), digit.digit)
            for place, (digit, label) in enumerate(zip(digits, task, strict=True))
            if digit.digit != int(label) or not paper.reading.is_sure(digit)
        ]

    def _finish(self, game: Game) -> None:
        seconds = self._seconds
        self._end()
        self._notice.hide_done()  # the result, and what was misread, are seen now
        score = Score(self._writers.name, now(), game.kind, len(game.tasks), game.right, round(seconds, 1))
        try:
            PracticeLog().add(score)
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
        self._misread = game.misread
        words = self.tr("{0} of {1} right in {2}")
        self._show_start(words.format(number(game.right), number(len(game.tasks)), clock(seconds)))

    def _end(self) -> None:
        self.game = None
        self._tick.stop()

    def _show_start(self, words: str) -> None:
        self._page.show_start(words or self.tr("Write what is asked for, and see how it is read"), self._misread)
        self._page.chart.show_days(days_of(PracticeLog().of(self._writers.name)))

    def _on_keep_clicked(self) -> None:
        try:
            self._writers.add([each.digit for each in self._misread])
        except DigitpadError as error:
            self._notice.show_error(sentence(error))
            return
        self._misread = []
        self._page.show_start(self._page.title.words, [])
        self._notice.show_done(self._writers.words_of_keeping)

    def _on_model_changed(self) -> None:
        for paper in self._page.papers:
            paper.set_classifier(self._model.classifier)

    def _on_writers_changed(self) -> None:
        if self._writer != self._writers.name:
            self._writer, self._misread = self._writers.name, []
            self._end()
            self._show_start("")
