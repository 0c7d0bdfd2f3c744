"""Images onto boards: which image, which board, the writing, and the look at what came of it."""
