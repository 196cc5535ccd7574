"""A slider over time that plays by itself."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from digitpad.gui.appearance.theme import GRID

_TICKS = 300
_TICK_MS, _TICKS_AT_ONCE = 40, 2  # six seconds from the beginning to the end


class Playback(QWidget):
    """A button that plays and pauses, a slider, and words about the moment.

    Attributes
    ----------
    play : QPushButton
    slider : QSlider
    words : QLabel
        Written by whoever knows what the moment is.

    Signals
    -------
    moved(float)
        Another moment was chosen: how far it is, from 0 to 1.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = QPushButton()
        self.play.setObjectName("playButton")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("momentSlider")
        self.slider.setAccessibleName(self.tr("Moment of the training"))
        self.slider.setRange(0, _TICKS)
        self.slider.setPageStep(_TICKS // 10)
        self.slider.setValue(_TICKS)
        self.words = QLabel()
        self.words.setObjectName("momentText")
        self.words.setProperty("muted", True)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_clock_timeout)
        self.play.clicked.connect(self._on_play_clicked)
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.slider.sliderPressed.connect(self.pause)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.play)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.words)
        self._show_state()

    @property
    def share(self) -> float:
        """How far the moment is, from 0 to 1."""
        return self.slider.value() / _TICKS

    @property
    def is_playing(self) -> bool:
        """Whether the moment goes on by itself."""
        return self._clock.isActive()

    def pause(self) -> None:
        """Stay at this moment."""
        self._clock.stop()
        self._show_state()

    def _show_state(self) -> None:
        """Say what the button does; its width stays."""
        words = self.tr("Pause"), self.tr("Play")
        self.play.setText(words[0] if self.is_playing else words[1])
        self.play.setToolTip(self.tr("Show how the runs moved, or stop there"))
        widest = max(self.play.fontMetrics().horizontalAdvance(each) for each in words)
        self.play.setMinimumWidth(widest + 4 * GRID)

    def _on_play_clicked(self) -> None:
        if self.is_playing:
            self.pause()
            return
        if self.slider.value() == _TICKS:
            self.slider.setValue(0)
        self._clock.start()
        self._show_state()

    def _on_clock_timeout(self) -> None:
        self.slider.setValue(min(_TICKS, self.slider.value() + _TICKS_AT_ONCE))
        if self.slider.value() == _TICKS:
            self.pause()

    def _on_slider_value_changed(self) -> None:
        self.moved.emit(self.share)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        self.pause()
        super().hideEvent(event)
