"""The network in Brian2 (Stimberg, Brette and Goodman 2019, doi:10.7554/eLife.47314), as a program that the gate starts.

It is written from the published model, not from the engine: connections, drive and initial potentials are drawn by Brian2's own
generator, equations are integrated by Brian2's own integrator, statistics are those of spike_statistics.py. What the two share is the
step and the order of events in it, which docs/cross-validation.md lists.
"""

import brian2 as b2
import numpy as np
from brian2 import Hz, mV, ms, mmolar, nS, pA, pF, second

import brian2_program
import spike_statistics

# The neuron: Brette and Gerstner 2005, doi:10.1152/jn.00686.2005.
C, g_L, E_L, V_T, Delta_T = 150 * pF, 10 * nS, -70 * mV, -55 * mV, 2 * mV
tau_w, a, b, V_reset, V_peak = 200 * ms, 2 * nS, 80 * pA, -58 * mV, 30 * mV

# The synapses; the block of NMDA receptors: Jahr and Stevens 1990, doi:10.1523/JNEUROSCI.10-09-03178.1990.
tau_AMPA, tau_NMDA, tau_GABAA = 2.5 * ms, 100 * ms, 6 * ms
E_AMPA, E_NMDA, E_GABAA = 0 * mV, 0 * mV, -70 * mV
Mg = 1 * mmolar
AMPA_SHARE, NMDA_SHARE = 0.7, 0.3

# The controller of the gain, once a step.
SIGMA_WEIGHT, SIGMA_TARGET, SIGMA_RATE, GAIN_MIN, GAIN_MAX, GAIN_CURRENT = 0.05, 1.0, 1e-3, 0.2, 5.0, 50 * pA

# An explicit step cannot follow an upswing to its end: the exponent ends at 20.
EQUATIONS = """
dV/dt = (g_L*(E_L - V) + g_L*Delta_T*exp(clip((V - V_T)/Delta_T, -inf, 20)) - w - I_syn + I_gain)/C : volt
dw/dt = (a*(V - E_L) - w)/tau_w : amp
I_syn = g_AMPA*(V - E_AMPA) + g_NMDA*open*(V - E_NMDA) + g_GABAA*(V - E_GABAA) : amp
open = 1/(1 + Mg/(3.57*mmolar)*exp(-0.062*V/mV)) : 1
g_AMPA : siemens
g_NMDA : siemens
g_GABAA : siemens
I_gain : amp (shared)
"""

# A spike arrives at the end of its step, and its conductance has decayed once before a membrane sees it: the order of BN-Syn.
DECAY = "g_AMPA *= exp(-dt/tau_AMPA); g_NMDA *= exp(-dt/tau_NMDA); g_GABAA *= exp(-dt/tau_GABAA)"


class Cortex:
    def __init__(self, request):
        brian2_program.afresh()
        b2.seed(request.seed % 2**32)
        b2.defaultclock.dt = request.step_seconds * second
        neurons, inhibitory = int(request.number("N")), int(request.number("N_inh"))
        excitatory = neurons - inhibitory
        w_exc, w_inh, w_ext = (request.number(name) * nS for name in ("w_exc", "w_inh", "ext_w"))

        cells = b2.NeuronGroup(neurons, EQUATIONS, threshold="V >= V_peak", reset="V = V_reset; w += b", method="euler")
        cells.V = "E_L + 5*mV*randn()"
        cells.run_regularly(DECAY, when="before_groups")
        drive = b2.PoissonGroup(neurons, request.number("ext_rate") * Hz)

        glutamate = "g_AMPA_post += AMPA_SHARE*{0}; g_NMDA_post += NMDA_SHARE*{0}"
        excite = b2.Synapses(cells[:excitatory], cells, on_pre=glutamate.format("w_exc"))
        inhibit = b2.Synapses(cells[excitatory:], cells, on_pre="g_GABAA_post += w_inh")
        reach = b2.Synapses(drive, cells, on_pre=glutamate.format("w_ext"))
        excite.connect(condition="i != j", p=request.number("p_conn"))
        inhibit.connect(condition=f"i + {excitatory} != j", p=request.number("p_conn"))
        reach.connect(j="i")

        self.sigma, self.gain, self.sigma_sum, self.steps, self.before = 1.0, 1.0, 0.0, 0, 0

        @b2.network_operation(when="end")
        def control():
            fired = len(cells.spikes)
            ratio = max(fired, 1) / max(self.before, 1)
            self.sigma += SIGMA_WEIGHT * (ratio - self.sigma)
            self.gain = min(max(self.gain - SIGMA_RATE * (self.sigma - SIGMA_TARGET), GAIN_MIN), GAIN_MAX)
            cells.I_gain = GAIN_CURRENT * (self.gain - 1)
            self.before = fired
            self.sigma_sum += self.sigma
            self.steps += 1

        self.neurons, self.excitatory, self.synapses = neurons, excitatory, len(excite) + len(inhibit)
        self.dt = request.step_seconds
        self.fired = b2.SpikeMonitor(cells)
        self.potentials = b2.StateMonitor(cells, "V", record=True, dt=1 * ms, when="end")
        self.names = dict(globals(), w_exc=w_exc, w_inh=w_inh, w_ext=w_ext)
        self.network = b2.Network(cells, drive, excite, inhibit, reach, control, self.fired, self.potentials)

    def advance(self, steps):
        self.network.run(steps * self.dt * second, namespace=self.names)

    def observe(self, sink):
        sink.count("elements", self.neurons)
        sink.count("synapses", self.synapses)
        spikes = spike_statistics.Spikes(self.fired.t / second / self.dt, self.fired.i, self.steps, self.dt)
        spike_statistics.report(sink, spikes, np.asarray(self.potentials.V / mV), self.excitatory, self.neurons)
        sink.scalar("sigma_mean", self.sigma_sum / self.steps)
        sink.scalar("gain_final", self.gain)


if __name__ == "__main__":
    brian2_program.serve(Cortex, engine="Brian2")
