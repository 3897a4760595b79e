"""The client of the physics gate for engines in Python: protocol 2 of docs/process-backends.md.

Standard library only, Python 3.8 or later. An engine is a class; one object of it is one simulation:

    import physics_gate

    class Spring:
        def __init__(self, request):            # builds one realisation
            self.x, self.v = 1.0, 0.0
            self.k = request.number("stiffness")

        def advance(self, steps):               # the only part that is timed
            for _ in range(steps):
                ...

        def observe(self, sink):                # after the last step
            sink.scalar("energy", 0.5 * (self.v ** 2 + self.k * self.x ** 2))

        def trace(self, sink):                  # optional: the whole state
            sink.write("motion", [self.x, self.v])

    physics_gate.serve(Spring, engine="spring", version="1.0")

Optional methods: trace(sink), record(sink), watch(sink), close(), and profile(steps, clock), which takes the steps of advance and tells the clock
where the kernels of a step begin and end, by clock.enter("forces") and clock.leave(). Standard output belongs to the protocol: what the engine prints goes
to standard error, which is the gate's log.
"""

import array
import functools
import json
import math
import os
import sys
import time

PROTOCOL = 2

# What may be looked at after each step, with what it may report.
_LOOKS = {"trace": ("state",), "record": ("field", "series"), "watch": ("values",)}

# Steps that follow one another within this time are told together, up to so many bytes: to wake the gate takes longer than to tell a step.
_TOLD_WITHIN_NS = 10_000_000
_TOLD_BYTES = 65536

_TYPES = {"f64": ("d", 8), "f32": ("f", 4), "i32": ("i", 4), "i64": ("q", 8), "bool": ("B", 1)}


class Request:
    """What a simulation is to be."""

    def __init__(self, asked):
        self.scenario = asked["scenario"]
        self.backend = asked["backend"]
        self.seed = int(asked["seed"])                  # 0 to 2^64 - 1
        self.steps = asked["steps"]                     # of a whole run
        self.step_seconds = asked["step_seconds"]       # simulated time of one step, in s
        self.parameters = asked["parameters"]           # texts by name, as the scenario declares them
        self.threads = asked.get("threads", 0)          # 0: the engine's choice
        self.perturbation = asked.get("perturbation", "")
        self.size = asked.get("size", 0.0)              # of the perturbation, a fraction

    def number(self, name):
        """The value of a parameter that is a number."""
        if name not in self.parameters:
            raise KeyError("the scenario declares no parameter '%s'; declared: %s" % (name, ", ".join(self.parameters)))
        return float(self.parameters[name])


class Sink:
    """Takes what a simulation reports. Which methods may be called is said at each."""

    def __init__(self, kinds):
        self._kinds = kinds
        self._frames = []
        self._last = {}

    def write(self, name, values, type="f64"):
        """In trace: one quantity of the state. Types: f64, f32, i32, i64, bool. Any sequence or buffer of numbers."""
        self._frame("state", name, values, type)

    def scalar(self, name, value):
        """In observe: one metric. NaN and infinities may be reported."""
        self._value("scalars", name, _number(float(value)))

    def count(self, name, value):
        """In observe: a count, a whole number that is not negative."""
        self._value("counts", name, int(value))

    def digest(self, name, sha256):
        """In observe: 32 bytes, as hashlib.sha256(...).digest() gives them."""
        self._value("digests", name, bytes(sha256).hex())

    def samples(self, name, values):
        """In observe: the samples of one distribution."""
        self._frame("samples", name, values, "f64")

    def field(self, name, values):
        """In record or observe: one field, the last axis running fastest."""
        self._frame("field", name, values, "f64")

    def sample(self, name, time, channels):
        """In record or observe: the next sample of a series."""
        self._frame("series", name, [time, *channels], "f64", 1 + len(channels))

    def value(self, name, value):
        """In watch: one quantity that has to keep within bounds on every step."""
        self._value("values", name, _number(float(value)))

    def _value(self, group, name, value):
        if group not in self._kinds:
            raise ValueError("'%s' cannot be reported here" % name)
        values = self._last.setdefault(group, {})
        if name in values:
            raise ValueError("'%s' is reported twice" % name)
        values[name] = value

    def _frame(self, kind, name, values, type, columns=0):
        if kind not in self._kinds:
            raise ValueError("'%s' cannot be reported here" % name)
        self._frames.append((_head(kind, name, type, columns), _bytes(values, type)))

    def _take(self):
        frames, last = self._frames, self._last
        self._frames, self._last = [], {}
        return frames, last


@functools.lru_cache(maxsize=1024)
def _head(kind, name, type, columns):
    # The same for every step: what is between the id and the number of bytes.
    head = {"frame": kind, "name": name, "type": type}
    if columns:
        head["columns"] = columns
    return b"," + _encode(head)[1:-1].encode("utf-8") + b',"bytes":'


class Clock:
    """Is told where the kernels of a step begin and end: one look at the time where one ends and the next begins."""

    def __init__(self):
        self.times, self.entries = {}, {}
        self._name, self._since = None, 0

    def enter(self, name):
        """A kernel begins, lower-case words joined by hyphens; the one before it ends here."""
        now = time.perf_counter_ns()
        if name == self._name:
            return
        if self._name is not None:
            self.times[self._name] += now - self._since
        self.times.setdefault(name, 0)
        self.entries[name] = self.entries.get(name, 0) + 1
        self._name, self._since = name, now

    def leave(self):
        """The present kernel ends, and no other begins."""
        if self._name is not None:
            self.times[self._name] += time.perf_counter_ns() - self._since
            self._name = None


def _number(value):
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def _bytes(values, type):
    code, size = _TYPES[type]
    if not isinstance(values, (list, tuple)):
        try:
            view = memoryview(values)
            if view.contiguous and view.itemsize == size and view.format.lstrip("@=<") in _formats(type) and sys.byteorder == "little":
                return view.tobytes()
            if view.ndim == 1:
                values = view.tolist()
        except (TypeError, ValueError, NotImplementedError):
            pass
    if type == "bool":
        values = [1 if value else 0 for value in values]
    packed = array.array(code, values)
    if packed.itemsize != size:
        raise TypeError("this Python has no array of %s" % type)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _formats(type):
    return {"f64": ("d",), "f32": ("f",), "i32": ("i", "l"), "i64": ("q", "l"), "bool": ("?",)}[type]


def _memory():
    """Resident bytes now and at most; None where the system does not tell."""
    try:
        # Not getrusage: its peak is that of the process which started this one, where that was larger.
        with open("/proc/self/status") as status:
            sizes = dict(line.split(":", 1) for line in status if ":" in line)
        live, peak = (1024 * int(sizes[name].split()[0]) for name in ("VmRSS", "VmHWM"))
        return {"live": live, "peak": max(peak, live)}
    except (OSError, KeyError, ValueError):
        pass
    try:
        import resource
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return {"live": peak, "peak": peak}
    except ImportError:
        return None


def _files():
    """The files of the modules that are loaded."""
    paths = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return sorted({os.path.abspath(path) for path in paths if isinstance(path, str) and os.path.exists(path)})


class _Server:
    def __init__(self, factory, engine, version, can, output):
        self.factory, self.engine, self.version, self.can, self.output = factory, engine, version, can, output
        self.simulation = None

    def answer(self, request):
        verb = request["do"]
        if verb == "describe":
            return self.describe(request)
        if verb == "create":
            if self.simulation is not None:
                raise _Refusal("State", "there is a simulation already")
            asked = Request(request)
            start = time.perf_counter_ns()
            self.simulation = self.factory(asked)
            return [], {"nanoseconds": time.perf_counter_ns() - start}
        if verb == "files" and "files" in self.can:
            return [], {"files": _files()}
        if verb not in ("advance", "observe", "dispose") and verb not in self.can:
            raise _Refusal("Unsupported", "there is no request '%s'" % verb)
        if self.simulation is None:
            raise _Refusal("State", "there is no simulation yet")
        if verb == "dispose":
            simulation, self.simulation = self.simulation, None
            if hasattr(simulation, "close"):
                simulation.close()
            return [], {}
        if verb == "memory":
            return [], _memory()
        sink = Sink(_LOOKS.get(verb) or ("scalars", "counts", "digests", "samples", "field", "series"))
        getattr(self.simulation, verb)(sink)
        frames, last = sink._take()
        if verb == "watch":
            last.setdefault("values", {})
        else:
            last["frames"] = len(frames)
        return frames, last

    def each(self, request):
        """Tells every step, those of a few milliseconds together: the next one does not wait for the gate."""
        looks = request["each"]
        for verb in looks:
            if verb not in _LOOKS or verb not in self.can:
                raise _Refusal("Unsupported", "'%s' cannot be looked at after each step" % verb)
        head = b'{"id":%d' % request["id"]
        looked = [(getattr(self.simulation, verb), Sink(_LOOKS[verb])) for verb in looks]
        has_frames = "trace" in looks or "record" in looks
        untold, size, since = [], 0, time.perf_counter_ns()
        try:
            for step in range(1, request["steps"] + 1):
                taken = self.advance(1)
                parts, frames, values = [], 0, b""
                for look, sink in looked:
                    look(sink)
                    made, last = sink._take()
                    for rest, content in made:
                        parts += (head, rest, b"%d}\n" % len(content), content)
                        size += len(content)
                    frames += len(made)
                    if "values" in sink._kinds:
                        values = b',"values":' + _encode(last.get("values", {})).encode("utf-8")
                if has_frames:
                    values += b',"frames":%d' % frames
                untold += parts
                untold.append(b'%b,"step":%d,"nanoseconds":%d%b}\n' % (head, step, taken, values))
                if size > _TOLD_BYTES or time.perf_counter_ns() - since > _TOLD_WITHIN_NS:
                    self.output.write(b"".join(untold))
                    untold, size, since = [], 0, time.perf_counter_ns()
        finally:
            self.output.write(b"".join(untold))

    def kernels(self, request):
        if "kernels" not in self.can:
            raise _Refusal("Unsupported", "it does not tell its kernels")
        clock = Clock()
        start = time.perf_counter_ns()
        self.simulation.profile(request["steps"], clock)
        clock.leave()
        taken = time.perf_counter_ns() - start
        return [], {"nanoseconds": taken, "kernels": clock.times, "entries": clock.entries}

    def advance(self, steps):
        advance = self.simulation.advance
        start = time.perf_counter_ns()
        advance(steps)
        return time.perf_counter_ns() - start

    def describe(self, request):
        if request.get("protocol") != PROTOCOL:
            raise _Refusal("Protocol", "this client speaks version %d" % PROTOCOL)
        return [], {"protocol": PROTOCOL, "engine": self.engine, "version": self.version, "can": list(self.can)}

    def serve(self, lines):
        for line in lines:
            request = json.loads(line)
            head = {"id": request["id"]}
            try:
                if request["do"] == "advance" and self.simulation is not None and not request.get("kernels"):
                    if request.get("each"):
                        self.each(request)
                        continue
                    # The one request of every step: as short as it can be.
                    self.output.write(b'{"id":%d,"nanoseconds":%d}\n' % (request["id"], self.advance(request["steps"])))
                    continue
                frames, last = self.kernels(request) if request["do"] == "advance" and self.simulation is not None else self.answer(request)
            except _Refusal as refusal:
                frames, last = [], {"error": {"kind": refusal.kind, "message": str(refusal)}}
            except Exception as fault:
                import traceback
                traceback.print_exc()
                frames, last = [], {"error": {"kind": type(fault).__name__, "message": str(fault)}}
            parts = []
            for rest, content in frames:
                parts += (b'{"id":%d' % request["id"], rest, b"%d}\n" % len(content), content)
            head.update(last)
            parts.append(_line(head))
            self.output.write(b"".join(parts))


class _Refusal(Exception):
    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind


# json.dumps would make one for every line.
_encode = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


def _line(value):
    return _encode(value).encode("utf-8") + b"\n"


def serve(factory, engine, version="", threads=False, perturb=False, again=False):
    """Answers the gate until it ends the exchange.

    factory   makes a simulation of a Request: a class, or a function; trace, record and watch are offered where a class has them.
    engine    the engine's name, and version its version, for the report.
    threads   whether Request.threads is obeyed.
    perturb   whether Request.perturbation and Request.size are obeyed.
    again     whether the process is after a simulation was disposed of as it was when it began, so that what it builds next has the bits of
              what a new process builds: no generator, cache, default or name of the last one is left. The gate then uses it for many runs.
    """
    can = [verb for verb in ("trace", "record", "watch") if hasattr(factory, verb)]
    can += ["each"]
    can += ["again"] if again else []
    can += ["memory"] if _memory() else []
    can += ["files"]
    can += ["threads"] if threads else []
    can += ["perturb"] if perturb else []
    can += ["kernels"] if hasattr(factory, "profile") else []

    # Whatever prints, in Python or in a library of C, prints to the gate's log.
    sys.stdout.flush()
    output = _Whole(os.dup(1))
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    _Server(factory, engine, version, can, output).serve(sys.stdin.buffer)


class _Whole:
    """Writes all of it: a pipe takes a part at a time."""

    def __init__(self, descriptor):
        self.descriptor = descriptor

    def write(self, content):
        sent = os.write(self.descriptor, content)
        while sent < len(content):
            sent += os.write(self.descriptor, memoryview(content)[sent:])
