"""Seeds and bit generators: numpy.random's SeedSequence, PCG64, MT19937 and others."""

import gc
import os
import time

import numpy as np
from numpy import random
from numpy._axes import to_index

_WORD = 0xFFFFFFFF


def _fresh_entropy():
    """128 bits from the port's own source; where it has none, from its clock and its heap."""
    if hasattr(os, "urandom"):
        return int.from_bytes(os.urandom(16), "little")
    return time.ticks_us() << 64 | id([]) << 32 | gc.mem_free()


def _words(entropy):
    """Non-negative integers, nested as they like, as a list of words of 32 bits, lowest first."""
    if isinstance(entropy, (int, np.integer)):
        number = int(entropy)
        if number < 0:
            raise ValueError("expected non-negative integer")
        words = []
        while True:
            words.append(number & _WORD)
            number >>= 32
            if not number:
                return words
    if isinstance(entropy, (str, float)):
        raise TypeError("seed must be integer")
    words = []
    for item in entropy:
        words.extend(_words(item))
    return words


def _array(words):
    return np.array(words, dtype=np.uint32)


class SeedSequence:
    """Spreads entropy (an int, a sequence of ints, or None for fresh one) over a state's bits."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if pool_size != 4:
            raise ValueError("only a pool of 4 words is supported")
        if entropy is None:
            entropy = _fresh_entropy()
        if not isinstance(entropy, (int, np.integer, list, tuple, range, np.ndarray)):
            raise TypeError(
                f"SeedSequence expects int or sequence of ints for entropy not {entropy}"
            )
        self.entropy = entropy
        self.spawn_key = tuple(spawn_key)
        self.pool_size = pool_size
        self.n_children_spawned = n_children_spawned
        words = _words(entropy)
        if self.spawn_key:
            words += [0] * (4 - len(words))
            words += _words(self.spawn_key)
        self.pool = random._mix(_array(words))

    def __repr__(self):
        lines = ["SeedSequence(", f"    entropy={self.entropy!r},"]
        if self.spawn_key:
            lines.append(f"    spawn_key={self.spawn_key!r},")
        if self.n_children_spawned:
            lines.append(f"    n_children_spawned={self.n_children_spawned},")
        return "\n".join(lines + [")"])

    @property
    def state(self):
        state = {"entropy": self.entropy, "spawn_key": self.spawn_key, "pool_size": 4}
        state["n_children_spawned"] = self.n_children_spawned
        return state

    def generate_state(self, n_words, dtype=np.uint32):
        """n_words words of uint32 or uint64, the same ones at each call."""
        dtype = np.dtype(dtype)
        if dtype == np.uint32:
            return random._draw(self.pool, n_words)
        if dtype == np.uint64:
            return random._draw(self.pool, 2 * n_words).view(np.uint64)
        raise ValueError("only support uint32 or uint64")

    def spawn(self, n_children):
        """n_children sequences that are independent of this one and of each other."""
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [
            SeedSequence(self.entropy, spawn_key=self.spawn_key + (i,))
            for i in range(first, first + n_children)
        ]


class BitGenerator:
    """What they have in common; self._bits is the generator in C."""

    def __init__(self, seed=None):
        if not isinstance(seed, SeedSequence):
            seed = SeedSequence(seed)
        self._seed_seq = seed
        self._seed(seed)

    @property
    def seed_seq(self):
        return self._seed_seq

    def spawn(self, n_children):
        return [type(self)(seed) for seed in self._seed_seq.spawn(n_children)]

    def random_raw(self, size=None, output=True):
        """The next word of size numbers (one for None) as it is; None without output."""
        if size is None:
            word = self._raw()
            return word if output else None
        out = np.empty(size, np.uint64)
        flat = out.reshape(-1)
        for i in range(flat.size):
            flat[i] = self._raw()
        return out if output else None


class _Words64(BitGenerator):
    """Generators of 64-bit words: self._bits.words() is their state, then has_uint32, uinteger."""

    def _raw(self):
        return self._bits.uint64()

    @property
    def state(self):
        words = self._bits.words()
        whole = {"bit_generator": type(self).__name__}
        self._describe(whole, words[:-2])
        whole["has_uint32"], whole["uinteger"] = words[-2:].tolist()
        return whole

    @state.setter
    def state(self, value):
        name = type(self).__name__
        if not isinstance(value, dict):
            raise TypeError("state must be a dict")
        if value.get("bit_generator") != name:
            kind = "PRNG" if name == "Philox" else "RNG"
            raise ValueError(f"state must be for a {name} {kind}")
        words = self._read(value) + [value["has_uint32"], value["uinteger"]]
        self._bits.set_words(np.array(words, dtype=np.uint64))


def _halves(number):
    """128 bits as two words, the upper half first."""
    return [number >> 64, number & 0xFFFFFFFFFFFFFFFF]


class PCG64(_Words64):
    """The generator of default_rng: 128 bits of state, words of 64 bits."""

    _which = 0

    def _seed(self, sequence):
        self._bits = random._words64(self._which, sequence.generate_state(4, np.uint64))

    def _describe(self, whole, words):
        words = words.tolist()
        whole["state"] = {"state": words[0] << 64 | words[1], "inc": words[2] << 64 | words[3]}

    def _read(self, value):
        return _halves(value["state"]["state"]) + _halves(value["state"]["inc"])

    def advance(self, delta):
        """Move ahead as if delta words had been drawn; self."""
        self._bits.advance(np.array(_halves(delta % (1 << 128)), dtype=np.uint64))
        return self

    def jumped(self, jumps=1):
        """A new generator, about 2**127 words ahead times jumps."""
        other = type(self)(self._seed_seq)
        other.state = self.state
        return other.advance(210306068529402873165736369884012333109 * jumps)


class PCG64DXSM(PCG64):
    """PCG64 with a better mixing of the state into each word."""

    _which = 1


class SFC64(_Words64):
    """C. Doty-Humphrey's Small Fast Chaotic generator: 256 bits of state."""

    def _seed(self, sequence):
        self._bits = random._words64(2)
        words = sequence.generate_state(3, np.uint64).tolist()
        self._bits.set_words(np.array(words + [1, 0, 0], dtype=np.uint64))
        for _ in range(12):
            self._raw()

    def _describe(self, whole, words):
        whole["state"] = {"state": words}

    def _read(self, value):
        return value["state"]["state"].tolist()


def _as_words(value, n, name):
    """An int, or an array of n words, as n words of 64 bits, the lowest first."""
    if isinstance(value, (int, np.integer)):
        if not 0 <= value < 1 << 64 * n:
            raise ValueError(f"{name} must be positive and less than 2**{64 * n}.")
        return [value >> 64 * i & 0xFFFFFFFFFFFFFFFF for i in range(n)]
    value = np.asarray(value, np.uint64)
    if value.shape != (n,):
        raise ValueError(f"{name} must have {n} elements when using array form")
    return value.tolist()


class Philox(_Words64):
    """A counter of 256 bits that is encrypted with a key of 128 bits, four words at a time."""

    def __init__(self, seed=None, counter=None, key=None):
        if seed is not None and key is not None:
            raise ValueError("seed and key cannot be both used")
        self._start = _as_words(0 if counter is None else counter, 4, "counter")
        self._key = None if key is None else _as_words(key, 2, "key")
        BitGenerator.__init__(self, seed)

    def _seed(self, sequence):
        self._bits = random._words64(3)
        key = self._key or sequence.generate_state(2, np.uint64).tolist()
        self._set(self._start, key)

    def _set(self, counter, key):
        self._bits.set_words(np.array(counter + key + [0, 0, 0, 0, 4, 0, 0], dtype=np.uint64))

    def _describe(self, whole, words):
        whole["state"] = {"counter": words[:4], "key": words[4:6]}
        whole["buffer"] = words[6:10]
        whole["buffer_pos"] = int(words[10])

    def _read(self, value):
        words = value["state"]["counter"].tolist() + value["state"]["key"].tolist()
        return words + value["buffer"].tolist() + [value["buffer_pos"]]

    def advance(self, delta):
        """Move the counter of blocks of four words by delta; self."""
        words = self._bits.words().tolist()
        counter = sum([word << 64 * i for i, word in enumerate(words[:4])])
        self._set(_as_words((counter + delta) % (1 << 256), 4, "counter"), words[4:6])
        return self

    def jumped(self, jumps=1):
        """A new generator, 2**128 blocks ahead times jumps."""
        other = Philox(self._seed_seq)
        other.state = self.state
        return other.advance(jumps << 128)


class MT19937(BitGenerator):
    """The Mersenne Twister, RandomState's generator: 624 words of state, words of 32 bits."""

    def _seed(self, sequence):
        self._bits = random._mt19937(sequence.generate_state(624))

    def _raw(self):
        return self._bits.below(_WORD, True)

    def _legacy_seeding(self, seed):
        """As RandomState(seed) does: by an int of 32 bits, an array of such, or fresh entropy."""
        if seed is None:
            self._seed(SeedSequence())
            return
        if isinstance(seed, (int, np.integer)):
            words = [int(seed)]
        else:
            words = [to_index(word) for word in seed]
            if not words:
                raise ValueError("Seed must be non-empty")
        if min(words) < 0 or max(words) > _WORD:
            raise ValueError("Seed must be between 0 and 2**32 - 1")
        self._bits = random._mt19937(_array(words))

    @property
    def state(self):
        words = self._bits.words()
        state = {"key": words[:624].astype(np.uint32), "pos": int(words[624])}
        return {"bit_generator": "MT19937", "state": state}

    @state.setter
    def state(self, value):
        if value.get("bit_generator") != "MT19937":
            raise ValueError("state must be for a MT19937 PRNG")
        words = np.empty(625, np.uint64)
        words[:624] = value["state"]["key"]
        words[624] = value["state"]["pos"]
        self._bits.set_words(words)
