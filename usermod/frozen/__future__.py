"""For `from __future__ import annotations`: the board evaluates none anyway."""

annotations = None
