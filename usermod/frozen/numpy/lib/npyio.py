"""The class of what np.load makes of an archive."""

from numpy._npz import NpzFile as NpzFile
