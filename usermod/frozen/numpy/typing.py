"""numpy.typing: names for annotations, which nothing here looks at."""


class _Any:
    """Stands for a type in an annotation: NDArray[np.float64], ArrayLike | None."""

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self


ArrayLike = DTypeLike = NDArray = NBitBase = _Any()
