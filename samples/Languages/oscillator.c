#include "oscillator.h"

#include <math.h>

static double acceleration(const oscillator *it, double x, double v)
{
    return it->damping * (1 - x * x) * v - x;
}

double oscillator_move(oscillator *it)
{
    const double h = it->time_step, half = 0.5 * h, sixth = h / 6;
    const double x = it->position, v = it->velocity;
    const double a1 = acceleration(it, x, v);
    const double v2 = v + half * a1, a2 = acceleration(it, x + half * v, v2);
    const double v3 = v + half * a2, a3 = acceleration(it, x + half * v2, v3);
    const double v4 = v + h * a3, a4 = acceleration(it, x + h * v3, v4);
    it->position = x + sixth * (v + 2 * v2 + 2 * v3 + v4);
    it->velocity = v + sixth * (a1 + 2 * a2 + 2 * a3 + a4);
    return x;
}

void oscillator_count(oscillator *it, double before)
{
    it->steps++;
    it->peak = fmax(it->peak, fabs(it->position));
    if (before < 0 && it->position >= 0) {
        it->amplitude = it->peak;
        it->peak = 0;
        it->cycles++;
    }
}

void oscillator_advance(oscillator *it, int64_t steps)
{
    for (int64_t step = 0; step < steps; step++) {
        oscillator_count(it, oscillator_move(it));
    }
}
