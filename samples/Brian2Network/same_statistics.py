"""The statistics of spike_statistics.py on spikes and potentials that follow from a rule: no simulator, no draw."""

import numpy as np

import physics_gate
import spike_statistics

NEURONS, EXCITATORY, STEPS_PER_SAMPLE = 60, 45, 10


def mixed(x):
    """Bits of a whole number, mixed: 32 of them."""
    x = (x ^ (x >> 16)) * 0x45D9F3B & 0xFFFFFFFF
    x = (x ^ (x >> 16)) * 0x45D9F3B & 0xFFFFFFFF
    return x ^ (x >> 16)


class Rule:
    def __init__(self, request):
        self.steps, self.dt = request.steps, request.step_seconds

    def advance(self, steps):
        step, neuron = np.mgrid[0:self.steps, 0:NEURONS].astype(np.int64)
        # Every neuron more often in some stretches of 12.5 ms, the same for all: they correlate.
        odds = 1 << (23 + mixed(step // 125) % 4)
        self.at, self.of = np.nonzero(mixed(1 + step * NEURONS + neuron) < odds)
        step, neuron = step[::STEPS_PER_SAMPLE], neuron[::STEPS_PER_SAMPLE]
        self.potentials = -70 + mixed(7 + step * NEURONS + neuron) % 1000 / 100 + mixed(step // 125) % 4

    def observe(self, sink):
        sink.count("elements", NEURONS)
        spikes = spike_statistics.Spikes(self.at, self.of, self.steps, self.dt)
        spike_statistics.report(sink, spikes, self.potentials.T, EXCITATORY, NEURONS)


if __name__ == "__main__":
    physics_gate.serve(Rule, engine="NumPy", version=np.__version__, again=True)
