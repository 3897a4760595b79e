#ifndef OSCILLATOR_H
#define OSCILLATOR_H

#include <stdint.h>

/* Van der Pol's oscillator; the members are as in Oscillator.cs. */
typedef struct oscillator {
    double position;
    double velocity;
    double damping;
    double time_step;
    double peak;
    double amplitude;
    int64_t cycles;
    int64_t steps;
} oscillator;

void oscillator_advance(oscillator *it, int64_t steps);

/* The two kernels of a step: it moves, and its peaks and cycles are counted by where it was before. */
double oscillator_move(oscillator *it);
void oscillator_count(oscillator *it, double before);

#endif
