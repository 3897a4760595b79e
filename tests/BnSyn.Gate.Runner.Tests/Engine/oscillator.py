"""The oscillator of the tests once more: the same products and sums in the same order, and so the same bits."""

import hashlib
import math
import struct

import physics_gate


class Oscillator:
    def __init__(self, request):
        self.position = math.cos(request.seed * 0.1)
        self.speed = -math.sin(request.seed * 0.1)
        self.crossings = 0
        self.path = hashlib.sha256()
        print("an engine may print")

    def advance(self, steps):
        for _ in range(steps):
            before = self.position
            self.speed -= 0.005 * self.position
            self.position += 0.01 * self.speed
            self.speed -= 0.005 * self.position
            self.crossings += (before < 0) != (self.position < 0)

    def profile(self, steps, clock):
        for _ in range(steps):
            clock.enter("swing")
            self.advance(1)
            clock.enter("waste")
            sum(range(1000))
            clock.leave()

    def trace(self, sink):
        sink.write("motion", [self.position, self.speed])
        sink.write("crossings", [self.crossings], "i32")
        self.path.update(struct.pack("<d", self.position))

    def observe(self, sink):
        sink.scalar("energy", 0.5 * (self.position * self.position + self.speed * self.speed))
        sink.scalar("crossings", self.crossings)
        sink.digest("path", self.path.digest())
        sink.count("elements", 1)


physics_gate.serve(Oscillator, engine="oscillator", version="1.0", again=True)
