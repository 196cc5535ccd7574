"""Products that are computed piece by piece."""

import numpy as np
import pytest

from digitpad.learning.study.products import product, product_of_rows


@pytest.mark.parametrize("shape", [(7, 784, 20), (61, 128, 64), (1000, 128, 64), (123, 784, 128), (3, 2, 5)])
def test_a_product_is_the_same_in_strips(shape: tuple[int, int, int]) -> None:
    rows, inputs, outputs = shape
    rng = np.random.default_rng(0)
    values, kernel = rng.random((rows, inputs), np.float32), rng.random((inputs, outputs), np.float32)
    np.testing.assert_allclose(product(values, kernel), values @ kernel, rtol=1e-5)


@pytest.mark.parametrize(("rows", "others", "width"), [(5, 3, 7), (205, 160, 1003), (900, 900, 21)])
def test_rows_are_multiplied_with_all_others(rows: int, others: int, width: int) -> None:
    rng = np.random.default_rng(0)
    one, other = rng.random((rows, width)), rng.random((others, width))
    np.testing.assert_allclose(product_of_rows(one, other), one @ other.T, rtol=1e-10)
