"""Single AdEx neurons under constant currents in Brian2, as a program that the gate starts.

    neuron.py METHOD SUBSTEPS     the integrator of Brian2, and how many of its steps make one of the scenario
"""

import sys

import brian2 as b2
import numpy as np
from brian2 import mV, ms, nS, pA, pF, second

import brian2_program

# Brette and Gerstner 2005, doi:10.1152/jn.00686.2005.
C, g_L, E_L, V_T, Delta_T = 150 * pF, 10 * nS, -70 * mV, -55 * mV, 2 * mV
tau_w, a, b, V_reset, V_peak = 200 * ms, 2 * nS, 80 * pA, -58 * mV, 30 * mV

# An explicit step may end far above the peak, where there is no model: the exponent ends at 20 and adaptation sees the peak at most.
# Without the latter a method that looks ahead within its step, such as rk4, fills w with what it sees up there.
EQUATIONS = """
dV/dt = (g_L*(E_L - V) + g_L*Delta_T*exp(clip((V - V_T)/Delta_T, -inf, 20)) - w + I)/C : volt
dw/dt = (a*(clip(V, -inf*mV, V_peak) - E_L) - w)/tau_w : amp
I : amp (constant)
"""


class Neurons:
    def __init__(self, request):
        brian2_program.afresh()
        method, substeps = sys.argv[1], int(sys.argv[2])
        self.dt, self.steps = request.step_seconds, request.steps
        self.currents = [int(name.partition("_")[2]) for name in request.parameters if name.startswith("current_")]
        b2.defaultclock.dt = self.dt / substeps * second
        self.cells = b2.NeuronGroup(len(self.currents), EQUATIONS, threshold="V >= V_peak", reset="V = V_reset; w += b", method=method)
        self.cells.V = E_L
        self.cells.I = np.array(self.currents) * pA
        self.fired = b2.SpikeMonitor(self.cells)
        self.network = b2.Network(self.cells, self.fired)

    def advance(self, steps):
        self.network.run(steps * self.dt * second, namespace=globals())

    def observe(self, sink):
        sink.count("elements", len(self.currents))
        sink.scalar("spikes", len(self.fired.i))
        step_ms = float(b2.defaultclock.dt / ms)
        for neuron, current in enumerate(self.currents):
            # Brian2 dates a spike by the start of its step.
            times = np.asarray(self.fired.t / ms)[self.fired.i == neuron] + step_ms
            sink.scalar(f"spikes_{current}", len(times))
            sink.scalar(f"first_{current}", times[0])
            sink.scalar(f"rate_{current}", 1000 * (len(times) - 1) / (times[-1] - times[0]))


if __name__ == "__main__":
    brian2_program.serve(Neurons, engine=f"Brian2, {sys.argv[1]}")
