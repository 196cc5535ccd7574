"""Words of the rooms without Qt that the window translates, written out for the tools of translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

ERROR_WORDS = (  # values in sentences of errors; the sentences themselves are collected by packaging/translate.py
    QT_TRANSLATE_NOOP("Errors", "SGD with momentum"),
    QT_TRANSLATE_NOOP("Errors", "the disk refuses"),
    QT_TRANSLATE_NOOP("Errors", "the file is damaged"),
    QT_TRANSLATE_NOOP("Errors", "The image"),
    QT_TRANSLATE_NOOP("Errors", "none at all"),
    QT_TRANSLATE_NOOP("Errors", "optimizer"),
    QT_TRANSLATE_NOOP("Errors", "schedule"),
    QT_TRANSLATE_NOOP("Errors", "kind of labels"),
    QT_TRANSLATE_NOOP("Errors", "No space left on device"),
    QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    QT_TRANSLATE_NOOP("Errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("Errors", "Input/output error"),
)

VOCABULARY = (
    QT_TRANSLATE_NOOP("ModelKinds", "Keras model"),
    QT_TRANSLATE_NOOP("ModelKinds", "Keras model, older format"),
    QT_TRANSLATE_NOOP("ModelKinds", "LiteRT model"),
    QT_TRANSLATE_NOOP("Optimizers", "SGD with momentum"),
    QT_TRANSLATE_NOOP("PredictionView", "nothing written"),
    QT_TRANSLATE_NOOP("PredictionView", "only a dot"),
    QT_TRANSLATE_NOOP("PredictionView", "it touches the edge"),
    QT_TRANSLATE_NOOP("PredictionView", "too thin to see"),
    QT_TRANSLATE_NOOP("PredictionView", "several pieces"),
    QT_TRANSLATE_NOOP("PredictionView", "strokes may belong to other digits"),
    QT_TRANSLATE_NOOP("PredictionView", "this does not look like a digit"),
    QT_TRANSLATE_NOOP("PredictionView", "several digits"),
    QT_TRANSLATE_NOOP("PredictionView", "1 mark left out"),
    QT_TRANSLATE_NOOP("PredictionView", "{0} marks left out"),
    QT_TRANSLATE_NOOP("PredictionView", "less sure than asked for"),
    QT_TRANSLATE_NOOP("PredictionView", "between {0} and {1}"),
    QT_TRANSLATE_NOOP("PredictionView", "{0} of {1} digits not sure"),
    QT_TRANSLATE_NOOP("RunForm", "Dense 256 · Adam · 5 epochs"),
    QT_TRANSLATE_NOOP("RunForm", "Dense 128-64 · Adam · 5 epochs"),
    QT_TRANSLATE_NOOP("RunForm", "Dense 128 · Adam · 5 epochs, 20 % held out"),
    QT_TRANSLATE_NOOP("RunForm", "Dense 128 · loss curves, integer labels"),
    QT_TRANSLATE_NOOP("RunForm", "Dense 128-128 · dropout 0.2 · 10 epochs"),
    QT_TRANSLATE_NOOP("RunForm", "The bundled model: 56 epochs, deformed pictures"),
)
