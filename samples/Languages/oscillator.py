"""The oscillator as a program in Python that the gate starts."""

import physics_gate


class Oscillator:
    def __init__(self, request):
        self.damping = request.number("damping")
        self.time_step = request.step_seconds
        self.position = 0.5 * request.seed
        self.velocity = 0.0
        self.peak = self.amplitude = 0.0
        self.cycles = self.steps = 0
        if request.perturbation == "damping":
            self.damping *= 1 + request.size
        elif request.perturbation == "start":
            self.position *= 1 + request.size

    def acceleration(self, x, v):
        return self.damping * (1 - x * x) * v - x

    def advance(self, steps):
        for _ in range(steps):
            self.count(self.move())

    def profile(self, steps, clock):
        """The steps of advance, with their kernels: only PhysicsProfile calls it, so that advance pays nothing for them."""
        for _ in range(steps):
            clock.enter("motion")
            before = self.move()
            clock.enter("peaks")
            self.count(before)
            clock.leave()

    def move(self):
        h = self.time_step
        half, sixth = 0.5 * h, h / 6
        x, v = self.position, self.velocity
        a1 = self.acceleration(x, v)
        v2 = v + half * a1
        a2 = self.acceleration(x + half * v, v2)
        v3 = v + half * a2
        a3 = self.acceleration(x + half * v2, v3)
        v4 = v + h * a3
        a4 = self.acceleration(x + h * v3, v4)
        self.position = x + sixth * (v + 2 * v2 + 2 * v3 + v4)
        self.velocity = v + sixth * (a1 + 2 * a2 + 2 * a3 + a4)
        return x

    def count(self, before):
        self.steps += 1
        self.peak = max(self.peak, abs(self.position))
        if before < 0 and self.position >= 0:
            self.amplitude, self.peak = self.peak, 0.0
            self.cycles += 1

    def trace(self, sink):
        sink.write("motion", [self.position, self.velocity])
        sink.write("peaks", [self.peak, self.amplitude])
        sink.write("cycles", [self.cycles], "i64")

    def record(self, sink):
        sink.sample("path", self.steps * self.time_step, [self.position])

    def observe(self, sink):
        sink.scalar("amplitude", self.amplitude)
        sink.count("cycles", self.cycles)
        sink.count("elements", 1)


physics_gate.serve(Oscillator, engine="oscillator in Python", version="1.0", perturb=True, again=True)
