"""Words of the rooms without Qt that the window translates, written out for the tools of translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

VOCABULARY = (
    QT_TRANSLATE_NOOP("ModelKinds", "Keras model"),
    QT_TRANSLATE_NOOP("ModelKinds", "Keras model, older format"),
    QT_TRANSLATE_NOOP("ModelKinds", "LiteRT model"),
    QT_TRANSLATE_NOOP("PredictionView", "nothing written"),
    QT_TRANSLATE_NOOP("PredictionView", "only a dot"),
    QT_TRANSLATE_NOOP("PredictionView", "it touches the edge"),
    QT_TRANSLATE_NOOP("PredictionView", "too thin to see"),
    QT_TRANSLATE_NOOP("PredictionView", "several pieces"),
    QT_TRANSLATE_NOOP("PredictionView", "this looks like no digit"),
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
