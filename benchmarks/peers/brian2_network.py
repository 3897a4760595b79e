"""The workload of benchmarks/BnSyn.Benchmarks/Workload.cs as a Brian2 user would write it, compiled by C++ standalone mode.

Same equations and the same order of operations a step; the random numbers are Brian2's own. Conductances decay by the factor
exp(-dt/tau) of the exact solution: written as a derivative, so that Brian2 fuses it with the other state variables in one loop.
A spike reaches its targets in the step in which it was fired, after the decay: weights carry one decay, which makes the
conductance that the next step sees (g + w)*exp(-dt/tau), as in BN-Syn.

    brian2_network.py NEURONS STEPS FOLDER    builds the program FOLDER/main, which takes STEPS steps when it is run
"""
import math
import os
import sys

from brian2 import Network, NeuronGroup, SpikeMonitor, Synapses, defaultclock, device, ms, prefs, seed, set_device

DT_MS = 0.1
P_CONNECTION = 0.05
DRIVE_HZ, DRIVE_NS, CURRENT_PA = 2.0, 0.3, 250.0
TAU_AMPA_MS, TAU_NMDA_MS, TAU_GABAA_MS = 2.5, 100.0, 6.0


def decay(tau_ms):
    return math.exp(-DT_MS / tau_ms)


def build(neurons, steps, folder):
    # Both sides with the same registers.
    if os.environ.get("DOTNET_EnableAVX512") == "0":
        prefs.codegen.cpp.extra_compile_args_gcc = [*prefs.codegen.cpp.extra_compile_args_gcc, "-mno-avx512f"]
    set_device("cpp_standalone", directory=folder, build_on_run=False)
    seed(42)
    defaultclock.dt = DT_MS * ms
    scale = min(1.0, 1000.0 / neurons)
    inhibitory = round(0.2 * neurons)
    excitatory = neurons - inhibitory
    ampa, nmda, gabaa = decay(TAU_AMPA_MS), decay(TAU_NMDA_MS), decay(TAU_GABAA_MS)
    constants = dict(
        C=150.0, gL=10.0, EL=-70.0, VT=-55.0, DeltaT=2.0, tauw=200.0, a=2.0, b=80.0, Vreset=-58.0, Vpeak=30.0,
        I_ext=CURRENT_PA, mg=1.0 / 3.57,
        rate_ampa=(1.0 - ampa) / DT_MS, rate_nmda=(1.0 - nmda) / DT_MS, rate_gabaa=(1.0 - gabaa) / DT_MS,
        event=DRIVE_HZ * DT_MS / 1000.0, drive_ampa=0.7 * DRIVE_NS * ampa, drive_nmda=0.3 * DRIVE_NS * nmda,
        exc_ampa=0.7 * 0.5 * scale * ampa, exc_nmda=0.3 * 0.5 * scale * nmda, inh_gabaa=1.0 * scale * gabaa)

    # Numbers without units: mV, pA, nS, and the derivatives per ms.
    cells = NeuronGroup(neurons, """
        I_syn = g_ampa*v + g_nmda*v/(1 + mg*exp(-0.062*v)) + g_gabaa*(v + 70) : 1
        dv/dt = (-gL*(v - EL) + gL*DeltaT*exp(clip((v - VT)/DeltaT, -1000, 20)) - w - I_syn + I_ext)/C/ms : 1
        dw/dt = (a*(v - EL) - w)/tauw/ms : 1
        dg_ampa/dt = -g_ampa*rate_ampa/ms : 1
        dg_nmda/dt = -g_nmda*rate_nmda/ms : 1
        dg_gabaa/dt = -g_gabaa*rate_gabaa/ms : 1
        """, threshold="v >= Vpeak", reset="v = Vreset; w += b", method="euler", namespace=constants)
    cells.v = "-70 + 5*randn()"
    drive = cells.run_regularly("""
        x = int(rand() < event)
        g_ampa += drive_ampa*x
        g_nmda += drive_nmda*x
        """, when="start")
    drive.namespace = constants
    exc = Synapses(cells[:excitatory], cells, on_pre="g_ampa_post += exc_ampa; g_nmda_post += exc_nmda", namespace=constants)
    exc.connect(condition="i != j", p=P_CONNECTION)
    inh = Synapses(cells[excitatory:], cells, on_pre="g_gabaa_post += inh_gabaa", namespace=constants)
    inh.connect(condition=f"i + {excitatory} != j", p=P_CONNECTION)
    network = Network(cells, exc, inh, SpikeMonitor(cells, record=False, name="fired"))
    network.run(steps * DT_MS * ms)
    device.build(directory=folder, compile=True, run=False)


if __name__ == "__main__":
    build(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
