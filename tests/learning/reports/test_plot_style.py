import matplotlib.markers
import pytest

from digitpad.learning.networks.optimizers import OPTIMIZERS
from digitpad.learning.reports.markers import MATPLOTLIB, PYQTGRAPH
from digitpad.learning.reports.optimizer_style import STYLES
from digitpad.learning.reports.plot_style import INK, MODELS, Style, shaded


def test_every_optimizer_looks_like_no_other() -> None:
    assert list(STYLES) == list(OPTIMIZERS)
    assert len({style.marker for style in STYLES.values()}) == len(STYLES)


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
