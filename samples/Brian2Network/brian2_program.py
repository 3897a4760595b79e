"""What the programs with Brian2 have in common: generated NumPy, so that nothing is compiled or cached, and a quick end."""

import atexit
import gc
import os
import sys

import brian2 as b2

import physics_gate

b2.prefs.codegen.target = "numpy"


def afresh():
    """Forgets the last simulation. Brian2 numbers the names of objects as long as others of that name live, and sorts by name what is
    due at the same time: with other names sums are added in another order."""
    gc.collect()
    b2.start_scope()


def serve(factory, engine):
    """Answers the gate until it ends the exchange, then ends without taking apart what the interpreter holds: on a busy machine
    that takes seconds, and the gate waits for them."""
    physics_gate.serve(factory, engine=engine, version=b2.__version__, again=True)
    atexit._run_exitfuncs()
    sys.stderr.flush()
    os._exit(0)
