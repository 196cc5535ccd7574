"""The self-test's pupil: whether all that teaching needs is installed, and whether forgetting leaves no trace."""

from digitpad.assets import models_folder
from digitpad.errors import DigitpadError
from digitpad.hand.counterweight import NO_DIGIT, bundled_counterweight
from digitpad.hand.own_digit import OwnDigit
from digitpad.hand.taught import taught_model
from digitpad.hand.teaching import forget, hand_classifier, save_hand, teach
from digitpad.recognition.classifier import fingerprint

_NAME = "Self-test"
_DIGITS = 20


def teach_and_forget() -> str:
    """Teach some strangers' digits, read with what was learned, forget it; raises DigitpadError if that goes wrong."""
    strangers = bundled_counterweight().checked
    chosen = [index for index, label in enumerate(strangers.labels) if label != NO_DIGIT][:_DIGITS]
    digits = [OwnDigit.of_bitmap(strangers.bitmaps[index], int(strangers.labels[index]), _NAME) for index in chosen]
    before = _fingerprints()
    taught = teach(digits)
    save_hand(taught, _NAME)
    read = hand_classifier(_NAME).probabilities(strangers.bitmaps[chosen]).argmax(axis=1)
    right = int((read == strangers.labels[chosen]).sum())
    forget(_NAME)
    if taught_model(_NAME) is not None or _fingerprints() != before:
        raise DigitpadError("what was learned is not forgotten")
    if right < _DIGITS - 1:
        raise DigitpadError("{right} of {count} digits are read after teaching", right=right, count=_DIGITS)
    return f"{_DIGITS} digits learned in {taught.seconds:.1f} s, {right} of them read, and forgotten"


def _fingerprints() -> list[str]:
    return [fingerprint(path.read_bytes()) for path in sorted(models_folder().iterdir())]
