/* The oscillator as a program that the gate starts. */
#include "physics_gate.h"

#include "oscillator.h"

static void *create(const pg_request *request)
{
    oscillator *it = calloc(1, sizeof *it);
    double start = 0.5 * (double)request->seed;
    if (!it) {
        pg_fail("OutOfMemory", "no memory for an oscillator");
        return NULL;
    }
    it->damping = pg_parameter(request, "damping");
    it->time_step = request->step_seconds;
    if (strcmp(request->perturbation, "damping") == 0) {
        it->damping *= 1 + request->size;
    } else if (strcmp(request->perturbation, "start") == 0) {
        start *= 1 + request->size;
    }
    it->position = start;
    return it;
}

static int advance(void *it, long long steps)
{
    oscillator_advance(it, steps);
    return 0;
}

/* The steps of advance, with their kernels: only PhysicsProfile calls it, so that advance pays nothing for them. */
static int profile(void *it, long long steps, pg_clock *clock)
{
    while (steps-- > 0) {
        double before;
        pg_enter(clock, "motion");
        before = oscillator_move(it);
        pg_enter(clock, "peaks");
        oscillator_count(it, before);
        pg_leave(clock);
    }
    return 0;
}

static int trace(void *simulation, pg_sink *sink)
{
    const oscillator *it = simulation;
    const double motion[] = { it->position, it->velocity }, peaks[] = { it->peak, it->amplitude };
    pg_doubles(sink, "motion", motion, 2);
    pg_doubles(sink, "peaks", peaks, 2);
    pg_int64s(sink, "cycles", &it->cycles, 1);
    return 0;
}

static int record(void *simulation, pg_sink *sink)
{
    const oscillator *it = simulation;
    const double row[] = { (double)it->steps * it->time_step, it->position };
    pg_series(sink, "path", row, 1, 1);
    return 0;
}

static int observe(void *simulation, pg_sink *sink)
{
    const oscillator *it = simulation;
    pg_scalar(sink, "amplitude", it->amplitude);
    pg_count(sink, "cycles", it->cycles);
    pg_count(sink, "elements", 1);
    return 0;
}

int main(void)
{
    const pg_engine engine = {
        .name = "oscillator in C", .version = "1.0", .takes_perturbations = 1, .is_new_again = 1,
        .create = create, .advance = advance, .trace = trace, .record = record, .observe = observe, .destroy = free, .profile = profile,
    };
    return pg_serve(&engine);
}
