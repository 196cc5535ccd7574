import dataclasses

import matplotlib.markers
import pytest

from digitpad.gui.appearance.theme import DARK, LIGHT
from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.figure_files import BACKGROUND, TEXT
from digitpad.learning.reports.markers import MATPLOTLIB, PYQTGRAPH
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_style import INK, MODELS, Style, contrast, shaded

_BACKGROUNDS = ((LIGHT.surface, LIGHT.text), (DARK.surface, DARK.text), (BACKGROUND, TEXT))


def test_every_optimizer_looks_like_no_other() -> None:
    assert list(STYLES) == list(OPTIMIZERS)
    assert len({style.marker for style in STYLES.values()}) == len(STYLES)
    for background, ink in _BACKGROUNDS:
        looks = {(style.color_on(background, ink), style.dash) for style in STYLES.values()}
        assert len(looks) == len(STYLES)


def test_every_line_can_be_seen_in_both_themes_and_on_paper() -> None:
    for background, ink in _BACKGROUNDS:
        for style in STYLES.values():
            assert contrast(style.color_on(background, ink), background) >= 3
            assert contrast(dataclasses.replace(style, shade=0.55).color_on(background, ink), background) >= 2.3


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=1e-3)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize("style", [*STYLES.values(), *MODELS], ids=str)
def test_every_style_has_a_symbol_in_both_libraries(style: Style) -> None:
    assert MATPLOTLIB[style.marker] in matplotlib.markers.MarkerStyle.filled_markers
    assert PYQTGRAPH[style.marker]


def test_no_two_markers_share_a_symbol() -> None:
    assert MATPLOTLIB.keys() == PYQTGRAPH.keys()
    assert len(set(MATPLOTLIB.values())) == len(set(PYQTGRAPH.values())) == len(MATPLOTLIB)


def test_shades_lead_to_the_background() -> None:
    assert shaded("#0072b2", "#ffffff", 0) == "#0072b2"
    assert shaded("#0072b2", "#ffffff", 1) == "#ffffff"
    assert shaded("#0000ff", "#ff0000", 0.2) == "#3300cc"
    assert Style("#000000", "circle", 0.6).color_on("#ffffff", ink="#ff0000") == "#999999"
    assert Style(INK, "circle").color_on("#ffffff", ink="#ff0000") == "#ff0000"
    assert Style("#ffff00", "circle").color_on("#ffffff", ink="#000000") < "#aaaa00"
