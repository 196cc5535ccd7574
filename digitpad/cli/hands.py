"""The commands about one's own hand: `digitpad teach` it, list the `hands` that are kept, `forget` one."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digitpad.errors import DigitpadError

if TYPE_CHECKING:
    from digitpad.hand.proof import Proof


@click.command()
@click.option("--digits", type=click.Path(path_type=Path), multiple=True,
              help="Digits to learn and keep: FILE.npz or FILE.jsonl. May be given several times; without it, those "
              "that are kept are learned.")  # fmt: skip
@click.option("--name", required=True, help="Whose hand it is.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def teach(digits: tuple[Path, ...], name: str, as_json: bool) -> None:
    """Teach the bundled model a hand, unless that makes it read anyone's digits worse.

    Everything is measured first, on digits that were not learned. If others would be read worse, or the hand itself,
    no model is kept, and the exit status is 1.
    """
    from digitpad.hand.proving import prove  # fast help
    from digitpad.hand.store import Hands
    from digitpad.hand.teaching import save_hand
    from digitpad.learning.data.strangers import unseen_pictures

    hands = Hands()
    for path in digits:
        hands.import_file(path, name)
    proof = prove(hands.of(name), others=unseen_pictures())
    saved = None if proof.refusal else save_hand(proof.taught, name, proof.figures())
    if as_json:
        figures = {"figures": proof.figures(), "refusal": proof.refusal, "seconds": round(proof.taught.seconds, 2)}
        click.echo(json.dumps({"name": name, "model": saved and str(saved), **figures}, ensure_ascii=False))
    else:
        _tell(proof)
        click.echo(f"digitpad: {proof.refusal}" if saved is None else f"saved as {saved}", err=saved is None)
    if saved is None:
        sys.exit(1)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of text.")
def hands(as_json: bool) -> None:
    """List the hands that are kept, with their digits."""
    from digitpad.hand.store import Hands  # fast help
    from digitpad.hand.taught import taught_model

    kept = Hands()
    for name in kept.names():
        count, model = len(kept.of(name)), taught_model(name)
        if as_json:
            plain = {"name": name, "digits": count, "model": model and str(model)}
            click.echo(json.dumps(plain, ensure_ascii=False))
        else:
            click.echo(f"{name}: {count} digits, {'taught' if model else 'not taught'}")


@click.command()
@click.option("--name", required=True, help="Whose hand it is.")
@click.option("--digits", is_flag=True, help="Delete the digits, too.")
def forget(name: str, digits: bool) -> None:
    """Delete the model that has learned a hand. The bundled model was never changed."""
    from digitpad.hand import teaching  # fast help
    from digitpad.hand.store import Hands

    kept = Hands()
    if kept.file_of(name) is None:
        raise DigitpadError("There is no hand {name}: `digitpad hands` lists them.", name=name)
    if digits:
        kept.delete(name)
    else:
        teaching.forget(name)
    click.echo(f"forgotten: {name}")


def _tell(proof: "Proof") -> None:
    for when, tally in (("before", proof.total_before), ("after", proof.total_after)):
        words = f"{tally.wrong} wrong, {tally.refused} not sure, {tally.claimed} sure and wrong"
        click.echo(f"{when}: of {tally.count} digits that were not learned {words}; confidence {tally.confidence:.2%}")
    for name, cost in proof.costs.items():
        claimed = f", other things taken for a digit {cost.claimed:+.2%}" if cost.others else ""
        click.echo(f"on {name}: wrong {cost.wrong:+.2%}, not sure {cost.refused:+.2%}{claimed}")
