"""Warnings and errors of numpy.exceptions that this module never raises itself."""


class ComplexWarning(RuntimeWarning):
    """An imaginary part is dropped."""


class VisibleDeprecationWarning(UserWarning):
    """Something will be gone, which users should see."""


class ModuleDeprecationWarning(DeprecationWarning):
    """A module will be gone."""


class RankWarning(RuntimeWarning):
    """A fit that its points do not determine."""


class DTypePromotionError(TypeError):
    """Types without a common type."""
