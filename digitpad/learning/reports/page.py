"""Pages of HTML that hold all they show: no network, no script."""

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from matplotlib.figure import Figure

from digitpad.assets import resources_folder
from digitpad.errors import DigitpadError
from digitpad.folders import replacing
from digitpad.learning.reports.figure_files import as_bytes


def write_page(template: str, contents: Mapping[str, Any], path: Path) -> None:
    """Fill a template and write the page.

    Parameters
    ----------
    template : str
        Name of a file among the resources.
    contents : mapping
        All names that the template uses; text is escaped.
    path : Path

    Raises
    ------
    DigitpadError
        If the file cannot be written.
    """
    environment = Environment(
        loader=FileSystemLoader(resources_folder()), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    html = environment.get_template(template).render(**contents)
    try:
        with replacing(path) as draft:
            draft.write_text(html, "utf-8")
    except OSError as cause:
        raise DigitpadError("{path} cannot be written: {reason}.", path=path, reason=cause.strerror) from cause


def embedded(figure: Figure) -> str:
    """A plot as the address of an embedded SVG."""
    return "data:image/svg+xml;base64," + base64.b64encode(as_bytes(figure, "svg")).decode()
