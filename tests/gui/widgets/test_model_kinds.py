from pathlib import Path

from digitpad.gui.widgets.model_kinds import kinds_to_open, kinds_to_save
from digitpad.learning.networks.formats import MODEL_FORMATS, format_of


def test_every_kind_is_offered_to_open_and_to_save(qapp: object) -> None:
    models, everything = kinds_to_open().split(";;")
    assert models == "Models (*.keras *.h5 *.hdf5 *.tflite)"
    assert everything == "All files (*)"
    assert list(kinds_to_save()) == ["keras", "h5", "tflite"]
    for suffix, words in kinds_to_save().items():
        assert words.endswith(f"(*.{suffix})")
        assert format_of(Path(f"own.{suffix}")) in MODEL_FORMATS
