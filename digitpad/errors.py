"""Errors that a user can act on: one sentence each, saying what is wrong and what to do."""


class DigitpadError(Exception):
    """Root of the program's own errors; its text is one English sentence for the user.

    Parameters
    ----------
    template : str
        The sentence, with a place such as `{name}` for each value: the key by which the window finds its translation.
        Empty for an error that nobody is told of.
    **values : object
        What stands in these places. `count` is the number that a language's plural forms go by.

    Attributes
    ----------
    template : str
    values : dict
    exit_status : int
        What the command exits with: 1 for a failure, 2 for bad input.
    """

    exit_status = 1

    def __init__(self, template: str = "", /, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values)


class PictureError(DigitpadError):
    """A file, clipboard image or array that cannot be used as a picture."""

    exit_status = 2


class EmptyInkError(DigitpadError):
    """Nothing is written where something was expected."""

    exit_status = 2


class StrokesError(DigitpadError):
    """Strokes that are not lists of finite (x, y) positions."""

    exit_status = 2


class ModelFileError(DigitpadError):
    """A model file that is missing, broken, unsafe, or not a classifier of 28×28 digits."""

    exit_status = 2


class HandError(DigitpadError):
    """One's own digits that are missing, damaged, or too few to be learned from."""

    exit_status = 2


class DatasetError(DigitpadError):
    """A data set that is missing, broken or of another kind."""

    exit_status = 2


class DownloadError(DigitpadError):
    """A data set that could not be fetched; nothing half-written stays behind."""


class StoppedError(DigitpadError):
    """A job that ended early because it was asked to."""

    exit_status = 130


class RunFolderError(DigitpadError):
    """A run's folder that is damaged, in use, or cannot be written."""
