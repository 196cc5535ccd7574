"""Put taught networks among the bundled ones, with their model cards: as Keras saves them, and as LiteRT reads them.

    python packaging/networks/bundle.py --digits taught.keras --rows taught-rows.keras

What was measured stays on the card until `digitpad measure --card` writes it anew.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from digitpad.assets import models_folder
from digitpad.learning.backend import keras
from digitpad.learning.networks.model_files import load_keras, save
from digitpad.learning.networks.row_network import build_row_network, save_row_network

_NEW = ("parameters", "versions", "fingerprints")  # written by who saves


def card_of(path: Path) -> dict[str, Any]:
    """What the card of a bundled network says beyond what is said anew."""
    return {name: told for name, told in json.loads(path.read_text("utf-8")).items() if name not in _NEW}


def main() -> None:
    """Save one network, or both."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--digits", type=Path)
    options.add_argument("--rows", type=Path)
    chosen = options.parse_args()
    if chosen.digits:
        path = models_folder() / "digits.keras"
        save(load_keras(chosen.digits), path, card_of(path.with_suffix(".json")), is_compact=True)
    if chosen.rows:
        path = models_folder() / "rows.keras"
        network = build_row_network()
        network.set_weights(keras().models.load_model(chosen.rows, compile=False).get_weights())
        save_row_network(network, path, card_of(path.with_suffix(".json")))


if __name__ == "__main__":
    main()
