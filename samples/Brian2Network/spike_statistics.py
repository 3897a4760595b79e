"""Statistics of spikes and potentials, written from their definitions with NumPy."""

import numpy as np

BIN_S = 0.005
FEWEST_SPIKES = 5


class Spikes:
    """The spikes of a run; the first fifth of it is left out where values are stationary ones."""

    def __init__(self, steps_of, neurons_of, steps, dt):
        self.at, self.of = np.rint(np.asarray(steps_of)).astype(int), np.asarray(neurons_of)
        self.steps, self.dt = steps, dt

    def rate(self, first, end):
        """Spikes a neuron and second, over the whole run."""
        return np.count_nonzero((self.of >= first) & (self.of < end)) / (end - first) / (self.steps * self.dt)

    def interval_variability(self, first, end):
        """Coefficient of variation of a neuron's intervals, mean over those with five spikes or more."""
        cvs = []
        for neuron in range(first, end):
            times = np.sort(self.at[self.of == neuron])
            if len(times) >= FEWEST_SPIKES:
                intervals = np.diff(times)
                cvs.append(intervals.std() / intervals.mean())
        return float(np.mean(cvs)) if cvs else 0.0

    def counts(self, neurons):
        """Spikes by neuron and bin of 5 ms, after the first fifth."""
        start, width = self.steps // 5, max(1, round(BIN_S / self.dt))
        bins = (self.steps - start) // width
        counts = np.zeros((neurons, bins))
        inside = (self.at >= start) & (self.at < start + bins * width)
        np.add.at(counts, (self.of[inside], (self.at[inside] - start) // width), 1)
        return counts


def fano_factor(counts):
    """Variance over mean of the population's count."""
    total = counts.sum(axis=0)
    return float(total.var() / total.mean()) if total.any() else 0.0


def pair_correlation(counts):
    """Pearson's correlation of two neurons' counts, mean over all pairs of neurons whose count varies."""
    varying = counts[counts.std(axis=1) > 0]
    if len(varying) < 2:
        return 0.0
    r = np.corrcoef(varying)
    return float((r.sum() - np.trace(r)) / (len(r) * (len(r) - 1)))


def report(sink, spikes, potentials, excitatory, neurons):
    """Reports every metric; potentials in mV, one row a neuron, sampled every ms."""
    counts = spikes.counts(neurons)
    stationary = potentials[:, potentials.shape[1] // 5:]
    sink.scalar("spikes", len(spikes.at))
    sink.scalar("rate_exc", spikes.rate(0, excitatory))
    sink.scalar("rate_inh", spikes.rate(excitatory, neurons))
    sink.scalar("isi_cv_exc", spikes.interval_variability(0, excitatory))
    sink.scalar("isi_cv_inh", spikes.interval_variability(excitatory, neurons))
    sink.scalar("fano_factor", fano_factor(counts))
    sink.scalar("pair_correlation", pair_correlation(counts))
    sink.scalar("potential_mean", stationary.mean())
    sink.scalar("potential_sd", np.sqrt(stationary.var(axis=1).mean()))
    sink.scalar("potential_synchrony", np.sqrt(stationary.mean(axis=0).var() / stationary.var(axis=1).mean()))
