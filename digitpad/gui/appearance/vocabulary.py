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
    QT_TRANSLATE_NOOP("InsideView", "Norm of the gradient"),
    QT_TRANSLATE_NOOP("InsideView", "Update / weights"),
    QT_TRANSLATE_NOOP("InsideView", "Norm of the weights"),
    QT_TRANSLATE_NOOP("InsideView", "Mean activation"),
    QT_TRANSLATE_NOOP("InsideView", "Deviation of activations"),
    QT_TRANSLATE_NOOP("InsideView", "Dead units"),
    QT_TRANSLATE_NOOP("InsideView", "Length of the step"),
    QT_TRANSLATE_NOOP("InsideView", "Step / gradient"),
    QT_TRANSLATE_NOOP("Layers", "convolution"),
    QT_TRANSLATE_NOOP("Layers", "dense"),
    QT_TRANSLATE_NOOP("Layers", "output"),
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
    QT_TRANSLATE_NOOP("RecipeBox", "Dense 256 · Adam · 5 epochs"),
    QT_TRANSLATE_NOOP("RecipeBox", "Dense 128-64 · Adam · 5 epochs"),
    QT_TRANSLATE_NOOP("RecipeBox", "Dense 128 · Adam · 5 epochs, 20 % held out"),
    QT_TRANSLATE_NOOP("RecipeBox", "Dense 128 · loss curves, integer labels"),
    QT_TRANSLATE_NOOP("RecipeBox", "Dense 128-128 · dropout 0.2 · 10 epochs"),
    QT_TRANSLATE_NOOP("RecipeBox", "The bundled network: 56 epochs, deformed pictures"),
    QT_TRANSLATE_NOOP("RecipeBox", "Which optimizer is best, how sure is that, and why?"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "Four optimizers, each from eight initial weights. Verdict says which differences are more than luck, and "
        "Inside and Landscape show how far each of them steps and where it gets to.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Optimizers side by side"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "All twelve start from the same weights and see the same batches. Look at which lines fall first, and "
        "at how near each other most of them end.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Too small, right and too large a rate"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "Too small a learning rate has hardly begun when the others are done, and too large a one jumps about "
        "or diverges. Sensitivity shows how broad the valley between is, and that SGD and Adam have theirs in "
        "different places.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "What momentum does"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "In Sensitivity, choose the map of learning rate with momentum: cells along a slope are nearly alike. "
        "With momentum μ the steps add up to 1/(1 − μ) times the rate, so that 0.9 does what ten times the "
        "rate would.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Batch size and noise"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "Set the smoothing to every batch: small batches give ragged lines, large ones smooth lines. Draw "
        "them along epochs, not steps: at the same rate, small batches get further, because they make more "
        "steps.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Luck or skill: one optimizer, eight seeds"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "Nothing differs but the seed, and yet the results do. A difference between two optimizers that is "
        "smaller than this band may be luck.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "What dropout does"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "Without dropout the training loss goes to 0 while the held-out loss rises again: that is "
        "overfitting. With dropout the training loss stays higher, and the held-out loss lower.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Adam's betas"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "In Sensitivity, choose the map of beta_1 with beta_2: most cells are much alike, so that the usual "
        "values are a safe choice. Look at the row or column of 0.99, above all where beta_1 is the longer "
        "mean of the two.",
    ),
    QT_TRANSLATE_NOOP("RecipeBox", "Too little data"),
    QT_TRANSLATE_NOOP(
        "RecipeBox",
        "With few pictures the training loss falls far below the held-out loss: they are learned by heart. "
        "Sensitivity along pictures shows what more of them would bring.",
    ),
)
