# Seeds and bit generators: every word is as on the desktop.
import numpy as np

for seed in (0, 12345, 2**70 + 1, [1, 2, 3]):
    s = np.random.SeedSequence(seed)
    print(s, s.generate_state(3), s.generate_state(2, np.uint64), s.spawn(2)[1].generate_state(2))
    p = np.random.PCG64(seed)
    print(p.random_raw(3), p.state)
    p.advance(10)
    print(p.random_raw())
    print(p.jumped().random_raw())
    m = np.random.MT19937(seed)
    print(m.random_raw((2, 2)), m.state["state"]["pos"])
    st = m.state
    a = m.random_raw(3)
    m.state = st
    print((a == m.random_raw(3)).all())
m = np.random.MT19937()
m._legacy_seeding(5)
print(m.random_raw(2))
