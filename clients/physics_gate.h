/*
 * The client of the physics gate for engines in C: protocol 2 of docs/process-backends.md. One header, C99 and POSIX, no other library.
 *
 *     #include "physics_gate.h"
 *
 *     static void *create(const pg_request *request) { ... }        // NULL, after pg_fail, where it cannot be built
 *     static int advance(void *it, long long steps) { ... }         // the only part that is timed; 0, or -1 after pg_fail
 *     static int observe(void *it, pg_sink *sink) { pg_scalar(sink, "energy", ...); return 0; }
 *     static void destroy(void *it) { free(it); }
 *
 *     int main(void)
 *     {
 *         pg_engine engine = { .name = "spring", .version = "1.0", .create = create, .advance = advance, .observe = observe, .destroy = destroy };
 *         return pg_serve(&engine);
 *     }
 *
 * Optional: trace, record, watch, and profile, which takes the steps of advance and tells where their time goes:
 *
 *     static int profile(void *it, long long steps, pg_clock *clock)
 *     {
 *         while (steps-- > 0) { pg_enter(clock, "forces"); forces(it); pg_enter(clock, "motion"); move(it); pg_leave(clock); }
 *         return 0;
 *     }
 *
 * What the engine prints on standard output goes to standard error, which is the gate's log. Include it in one file of a program. In C++ set
 * the members of pg_engine by name after `pg_engine engine = {};`.
 */
#ifndef PHYSICS_GATE_H
#define PHYSICS_GATE_H

#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define PG_PROTOCOL 2

/* What a simulation is to be. The texts live until the simulation is built. */
typedef struct pg_request {
    const char *scenario;
    const char *backend;
    uint64_t seed;
    long long steps;          /* of a whole run */
    double step_seconds;      /* simulated time of one step, in s */
    long long threads;        /* 0: the engine's choice */
    const char *perturbation; /* "" for the scenario's own physics */
    double size;              /* of the perturbation, a fraction */
    const char *parameters_;  /* the object of JSON; see pg_parameter */
} pg_request;

/* Takes what a simulation reports. */
typedef struct pg_sink pg_sink;

/* Is told where the kernels of a step begin and end. */
typedef struct pg_clock pg_clock;

/* An engine. A function that fails calls pg_fail and gives -1 (create: NULL). */
typedef struct pg_engine {
    const char *name;
    const char *version;
    int takes_threads;
    int takes_perturbations;
    int is_new_again;         /* whether it is after destroy as it was when it began: what create builds next has the bits of what a new process builds */
    void *(*create)(const pg_request *request);
    int (*advance)(void *simulation, long long steps);
    int (*observe)(void *simulation, pg_sink *sink);
    int (*trace)(void *simulation, pg_sink *sink);
    int (*record)(void *simulation, pg_sink *sink);
    int (*watch)(void *simulation, pg_sink *sink);
    void (*destroy)(void *simulation);
    int (*profile)(void *simulation, long long steps, pg_clock *clock); /* the steps of advance, bit for bit; nothing but PhysicsProfile asks for it */
} pg_engine;

static int pg_serve(const pg_engine *engine);

/* ---- what a request holds ---- */

/* JSON is read where it lies. A value is found by the key of its object; nothing is kept of it. */
static const char *pg_space_(const char *at)
{
    while (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n') {
        at++;
    }
    return at;
}

static const char *pg_past_(const char *at)
{
    int depth = 0;
    do {
        at = pg_space_(at);
        if (*at == '"') {
            for (at++; *at && *at != '"'; at++) {
                if (*at == '\\' && at[1]) {
                    at++;
                }
            }
            if (*at) {
                at++;
            }
        } else if (*at == '{' || *at == '[') {
            depth++;
            at++;
        } else if (*at == '}' || *at == ']') {
            depth--;
            at++;
        } else if (*at == ',' || *at == ':') {
            at++;
        } else {
            while (*at && !strchr(",:{}[] \t\r\n", *at)) {
                at++;
            }
        }
    } while (depth > 0 && *at);
    return at;
}

/* A text without its quotes and escapes; the caller frees it. */
static char *pg_text_(const char *at)
{
    char *text = (char *)malloc(strlen(at) + 1);
    char *to = text;
    if (!text) {
        abort();
    }
    for (at++; *at && *at != '"'; at++) {
        if (*at != '\\') {
            *to++ = *at;
            continue;
        }
        at++;
        if (*at == 'u') {
            unsigned code = 0, low = 0;
            int read = 0;
            if (sscanf(at + 1, "%4x", &code) != 1) {
                break;
            }
            at += 4;
            if (code >= 0xD800 && code < 0xDC00 && at[1] == '\\' && at[2] == 'u' && sscanf(at + 3, "%4x%n", &low, &read) == 1 && read == 4) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                at += 6;
            }
            if (code < 0x80) {
                *to++ = (char)code;
            } else if (code < 0x800) {
                *to++ = (char)(0xC0 | (code >> 6));
                *to++ = (char)(0x80 | (code & 0x3F));
            } else if (code < 0x10000) {
                *to++ = (char)(0xE0 | (code >> 12));
                *to++ = (char)(0x80 | ((code >> 6) & 0x3F));
                *to++ = (char)(0x80 | (code & 0x3F));
            } else {
                *to++ = (char)(0xF0 | (code >> 18));
                *to++ = (char)(0x80 | ((code >> 12) & 0x3F));
                *to++ = (char)(0x80 | ((code >> 6) & 0x3F));
                *to++ = (char)(0x80 | (code & 0x3F));
            }
        } else {
            const char *known = "n\nt\tr\rb\bf\f", *found = *at ? strchr("ntrbf", *at) : NULL;
            *to++ = found ? known[2 * (found - "ntrbf") + 1] : *at;
            if (!*at) {
                break;
            }
        }
    }
    *to = '\0';
    return text;
}

/* The value of a key of the object at a place; NULL where there is none. */
static const char *pg_find_(const char *object, const char *key)
{
    const char *at = pg_space_(object);
    if (*at != '{') {
        return NULL;
    }
    for (at = pg_space_(at + 1); *at == '"'; at = pg_space_(at + 1)) {
        char *name = pg_text_(at);
        int is_it = strcmp(name, key) == 0;
        free(name);
        at = pg_space_(pg_past_(at));
        if (*at != ':') {
            return NULL;
        }
        at = pg_space_(at + 1);
        if (is_it) {
            return at;
        }
        at = pg_space_(pg_past_(at));
        if (*at != ',') {
            return NULL;
        }
    }
    return NULL;
}

/* A number as the gate writes it, whatever the locale: strtod stops at a point where the locale has a comma. */
static double pg_read_(const char *text)
{
    char copy[64], *end;
    size_t length = 0;
    double value;
    while (text[length] && strchr("+-0123456789.eE", text[length]) && length + 1 < sizeof copy) {
        copy[length] = text[length];
        length++;
    }
    copy[length] = '\0';
    value = strtod(copy, &end);
    if (*end == '.') {
        *end = ',';
        value = strtod(copy, NULL);
    }
    return value;
}

static void pg_fail(const char *kind, const char *format, ...);

/* The text of a parameter; the caller frees it. NULL, after pg_fail, where the scenario declares none of this name. */
static inline char *pg_parameter_text(const pg_request *request, const char *name)
{
    const char *value = pg_find_(request->parameters_, name);
    if (!value || *value != '"') {
        pg_fail("Parameter", "the scenario declares no parameter '%s'", name);
        return NULL;
    }
    return pg_text_(value);
}

/* The value of a parameter that is a number; NaN, after pg_fail, where the scenario declares none of this name. */
static inline double pg_parameter(const pg_request *request, const char *name)
{
    char *text = pg_parameter_text(request, name);
    double value = text ? pg_read_(text) : (double)NAN;
    free(text);
    return value;
}

/* ---- what an answer holds ---- */

typedef struct pg_text {
    char *bytes;
    size_t length;
    size_t room;
} pg_text;

struct pg_sink {
    long long id;
    long long frames;
    const char *kinds; /* what may be reported here */
    pg_text head;      /* frames as they are sent */
    pg_text scalars, counts, digests, values;
    int is_wrong;
};

static struct {
    char kind[101];
    char message[1024];
    int is_set;
} pg_fault_;

static int pg_output_ = 1;

/* Says why something failed: letters, digits and underscores, and a sentence. */
static void pg_fail(const char *kind, const char *format, ...)
{
    va_list arguments;
    snprintf(pg_fault_.kind, sizeof pg_fault_.kind, "%s", kind);
    va_start(arguments, format);
    vsnprintf(pg_fault_.message, sizeof pg_fault_.message, format, arguments);
    va_end(arguments);
    pg_fault_.is_set = 1;
}

static void pg_add_(pg_text *text, const void *bytes, size_t length)
{
    if (text->length + length > text->room) {
        text->room = 2 * (text->length + length) + 256;
        text->bytes = (char *)realloc(text->bytes, text->room);
        if (!text->bytes) {
            abort();
        }
    }
    if (length) {
        memcpy(text->bytes + text->length, bytes, length);
    }
    text->length += length;
}

static void pg_put_(pg_text *text, const char *words)
{
    pg_add_(text, words, strlen(words));
}

static void pg_whole_(pg_text *text, long long number)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%lld", number);
    pg_put_(text, digits);
}

static void pg_quoted_(pg_text *text, const char *words)
{
    pg_put_(text, "\"");
    for (; *words; words++) {
        unsigned char letter = (unsigned char)*words;
        if (letter == '"' || letter == '\\') {
            pg_put_(text, "\\");
            pg_add_(text, words, 1);
        } else if (letter < 0x20) {
            char escaped[8];
            snprintf(escaped, sizeof escaped, "\\u%04x", letter);
            pg_put_(text, escaped);
        } else {
            pg_add_(text, words, 1);
        }
    }
    pg_put_(text, "\"");
}

/* Seventeen digits read back as the same double. */
static void pg_double_(pg_text *text, double value)
{
    char digits[64], *comma;
    if (isnan(value)) {
        pg_put_(text, "\"NaN\"");
    } else if (isinf(value)) {
        pg_put_(text, value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
    } else {
        snprintf(digits, sizeof digits, "%.17g", value);
        comma = strchr(digits, ',');
        if (comma) {
            *comma = '.';
        }
        pg_put_(text, digits);
    }
}

static int pg_may_(pg_sink *sink, const char *kind, const char *name)
{
    if (strstr(sink->kinds, kind)) {
        return 1;
    }
    pg_fail("Usage", "'%s' cannot be reported here: %s", name, kind);
    sink->is_wrong = 1;
    return 0;
}

static void pg_key_(pg_text *text, const char *name)
{
    if (text->length) {
        pg_put_(text, ",");
    }
    pg_quoted_(text, name);
    pg_put_(text, ":");
}

static void pg_frame_(pg_sink *sink, const char *kind, const char *name, const char *type, const void *values, size_t count, size_t size, size_t columns)
{
    const uint16_t one = 1;
    if (!pg_may_(sink, kind, name)) {
        return;
    }
    sink->frames++;
    pg_put_(&sink->head, "{\"id\":");
    pg_whole_(&sink->head, sink->id);
    pg_put_(&sink->head, ",\"frame\":");
    pg_quoted_(&sink->head, kind);
    pg_put_(&sink->head, ",\"name\":");
    pg_quoted_(&sink->head, name);
    pg_put_(&sink->head, ",\"type\":");
    pg_quoted_(&sink->head, type);
    if (columns) {
        pg_put_(&sink->head, ",\"columns\":");
        pg_whole_(&sink->head, (long long)columns);
    }
    pg_put_(&sink->head, ",\"bytes\":");
    pg_whole_(&sink->head, (long long)(count * size));
    pg_put_(&sink->head, "}\n");
    if (*(const unsigned char *)&one == 1) {
        pg_add_(&sink->head, values, count * size);
        return;
    }
    for (size_t value = 0; value < count; value++) {
        for (size_t byte = size; byte-- > 0;) {
            pg_add_(&sink->head, (const char *)values + value * size + byte, 1);
        }
    }
}

/* In trace: one quantity of the state, each name once. */
static inline void pg_doubles(pg_sink *sink, const char *name, const double *values, size_t count) { pg_frame_(sink, "state", name, "f64", values, count, 8, 0); }
static inline void pg_floats(pg_sink *sink, const char *name, const float *values, size_t count) { pg_frame_(sink, "state", name, "f32", values, count, 4, 0); }
static inline void pg_int32s(pg_sink *sink, const char *name, const int32_t *values, size_t count) { pg_frame_(sink, "state", name, "i32", values, count, 4, 0); }
static inline void pg_int64s(pg_sink *sink, const char *name, const int64_t *values, size_t count) { pg_frame_(sink, "state", name, "i64", values, count, 8, 0); }

/* In trace: truths, each a byte of 0 or 1. */
static inline void pg_bools(pg_sink *sink, const char *name, const uint8_t *values, size_t count) { pg_frame_(sink, "state", name, "bool", values, count, 1, 0); }

/* In observe: the samples of one distribution. */
static inline void pg_samples(pg_sink *sink, const char *name, const double *values, size_t count) { pg_frame_(sink, "samples", name, "f64", values, count, 8, 0); }

/* In record or observe: one field, the last axis running fastest. */
static inline void pg_field(pg_sink *sink, const char *name, const double *values, size_t count) { pg_frame_(sink, "field", name, "f64", values, count, 8, 0); }

/* In record or observe: the next rows of a series, each its time and then its channels. */
static inline void pg_series(pg_sink *sink, const char *name, const double *rows, size_t channels, size_t count) { pg_frame_(sink, "series", name, "f64", rows, count * (channels + 1), 8, channels + 1); }

/* In observe: one metric. */
static inline void pg_scalar(pg_sink *sink, const char *name, double value)
{
    if (pg_may_(sink, "scalars", name)) {
        pg_key_(&sink->scalars, name);
        pg_double_(&sink->scalars, value);
    }
}

/* In observe: a count, not negative. */
static inline void pg_count(pg_sink *sink, const char *name, long long value)
{
    if (pg_may_(sink, "counts", name)) {
        pg_key_(&sink->counts, name);
        pg_whole_(&sink->counts, value);
    }
}

/* In observe: a SHA-256 digest of 32 bytes. */
static inline void pg_digest(pg_sink *sink, const char *name, const unsigned char *sha256)
{
    char digits[3];
    if (pg_may_(sink, "digests", name)) {
        pg_key_(&sink->digests, name);
        pg_put_(&sink->digests, "\"");
        for (int byte = 0; byte < 32; byte++) {
            snprintf(digits, sizeof digits, "%02x", sha256[byte]);
            pg_put_(&sink->digests, digits);
        }
        pg_put_(&sink->digests, "\"");
    }
}

/* In watch: one quantity that has to keep within bounds on every step. */
static inline void pg_value(pg_sink *sink, const char *name, double value)
{
    if (pg_may_(sink, "values", name)) {
        pg_key_(&sink->values, name);
        pg_double_(&sink->values, value);
    }
}

/* ---- the exchange ---- */

static long long pg_clock_(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000000000LL + now.tv_nsec;
}

/* More kernels than a picture has room for. */
#define PG_KERNELS_ 64

struct pg_clock {
    const char *names[PG_KERNELS_];
    long long nanoseconds[PG_KERNELS_];
    long long entries[PG_KERNELS_];
    int count;
    int present; /* the place of the present kernel and 1 more; 0 for none */
    long long since;
};

static inline void pg_end_(pg_clock *clock, long long now)
{
    if (clock->present) {
        clock->nanoseconds[clock->present - 1] += now - clock->since;
    }
    clock->since = now;
}

/* In profile: a kernel begins, and the one before it ends here. Lower-case words joined by hyphens, in a text that is not freed. To enter the
   present one again changes nothing. Without a clock, NULL, it does nothing: one function can take the steps of advance and of profile. */
static inline void pg_enter(pg_clock *clock, const char *name)
{
    int place = 0;
    if (!clock) {
        return;
    }
    while (place < clock->count && clock->names[place] != name && strcmp(clock->names[place], name) != 0) {
        place++;
    }
    if (place == PG_KERNELS_) {
        pg_fail("Kernels", "it enters more than %d kernels", PG_KERNELS_);
        return;
    }
    if (place == clock->count) {
        clock->names[clock->count++] = name;
    }
    if (place + 1 != clock->present) {
        pg_end_(clock, pg_clock_());
        clock->present = place + 1;
        clock->entries[place]++;
    }
}

/* In profile: the present kernel ends, and no other begins. */
static inline void pg_leave(pg_clock *clock)
{
    if (clock) {
        pg_end_(clock, pg_clock_());
        clock->present = 0;
    }
}

static void pg_send_(const pg_text *text)
{
    size_t sent = 0;
    while (sent < text->length) {
        ssize_t part = write(pg_output_, text->bytes + sent, text->length - sent);
        if (part < 0 && errno != EINTR) {
            exit(1); /* the gate is gone */
        }
        sent += part > 0 ? (size_t)part : 0;
    }
}

static void pg_group_(pg_text *line, const char *name, const pg_text *members)
{
    if (members->length) {
        pg_put_(line, ",");
        pg_quoted_(line, name);
        pg_put_(line, ":{");
        pg_add_(line, members->bytes, members->length);
        pg_put_(line, "}");
    }
}

static void pg_error_(pg_text *line, const char *kind, const char *message)
{
    pg_put_(line, ",\"error\":{\"kind\":");
    pg_quoted_(line, kind);
    pg_put_(line, ",\"message\":");
    pg_quoted_(line, message);
    pg_put_(line, "}");
}

static void pg_failed_(pg_text *line)
{
    pg_error_(line, pg_fault_.is_set ? pg_fault_.kind : "Failure", pg_fault_.is_set ? pg_fault_.message : "no reason was given");
}

/* What is resident now and was at most, in bytes. Not of getrusage where the system tells more: its peak is that of the process which started
   this one, where that was larger. */
static void pg_memory_(pg_text *line)
{
    long long peak = 0, live = 0, kibibytes;
    char words[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(words, sizeof words, status)) {
        if (sscanf(words, "VmRSS: %lld", &kibibytes) == 1) {
            live = 1024 * kibibytes;
        } else if (sscanf(words, "VmHWM: %lld", &kibibytes) == 1) {
            peak = 1024 * kibibytes;
        }
    }
    if (status) {
        fclose(status);
    }
    if (live <= 0) {
        struct rusage usage;
        getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
        live = usage.ru_maxrss;
#else
        live = (long long)usage.ru_maxrss * 1024;
#endif
    }
    pg_put_(line, ",\"live\":");
    pg_whole_(line, live);
    pg_put_(line, ",\"peak\":");
    pg_whole_(line, peak > live ? peak : live);
}

static void pg_describe_(const pg_engine *engine, const char *request, pg_text *line)
{
    const char *protocol = pg_find_(request, "protocol");
    if (!protocol || strtoll(protocol, NULL, 10) != PG_PROTOCOL) {
        pg_error_(line, "Protocol", "this client speaks version 2");
        return;
    }
    pg_put_(line, ",\"protocol\":2,\"engine\":");
    pg_quoted_(line, engine->name);
    pg_put_(line, ",\"version\":");
    pg_quoted_(line, engine->version ? engine->version : "");
    pg_put_(line, ",\"can\":[\"memory\",\"each\"");
    pg_put_(line, engine->trace ? ",\"trace\"" : "");
    pg_put_(line, engine->record ? ",\"record\"" : "");
    pg_put_(line, engine->watch ? ",\"watch\"" : "");
    pg_put_(line, engine->is_new_again ? ",\"again\"" : "");
    pg_put_(line, engine->takes_threads ? ",\"threads\"" : "");
    pg_put_(line, engine->takes_perturbations ? ",\"perturb\"" : "");
    pg_put_(line, engine->profile ? ",\"kernels\"" : "");
    pg_put_(line, "]");
}

static void *pg_create_(const pg_engine *engine, const char *request, pg_text *line)
{
    const char *scenario = pg_find_(request, "scenario"), *backend = pg_find_(request, "backend"), *seed = pg_find_(request, "seed");
    const char *steps = pg_find_(request, "steps"), *step = pg_find_(request, "step_seconds"), *parameters = pg_find_(request, "parameters");
    const char *threads = pg_find_(request, "threads"), *perturbation = pg_find_(request, "perturbation"), *size = pg_find_(request, "size");
    void *simulation;
    long long start, taken;
    if (!scenario || *scenario != '"' || !backend || *backend != '"' || !seed || *seed != '"' || !steps || !step || !parameters) {
        pg_error_(line, "Request", "create needs scenario, backend, seed, steps, step_seconds and parameters");
        return NULL;
    }
    char *texts[3] = { pg_text_(scenario), pg_text_(backend), perturbation && *perturbation == '"' ? pg_text_(perturbation) : NULL };
    pg_request asked;
    memset(&asked, 0, sizeof asked);
    asked.scenario = texts[0];
    asked.backend = texts[1];
    asked.seed = strtoull(seed + 1, NULL, 10);
    asked.steps = strtoll(steps, NULL, 10);
    asked.step_seconds = pg_read_(step);
    asked.threads = threads ? strtoll(threads, NULL, 10) : 0;
    asked.perturbation = texts[2] ? texts[2] : "";
    asked.size = size ? pg_read_(size) : 0;
    asked.parameters_ = parameters;
    start = pg_clock_();
    simulation = engine->create(&asked);
    taken = pg_clock_() - start;
    for (int text = 0; text < 3; text++) {
        free(texts[text]);
    }
    if (simulation && pg_fault_.is_set) {
        /* A parameter that is missing was asked for. */
        engine->destroy(simulation);
        simulation = NULL;
    }
    if (!simulation) {
        pg_failed_(line);
        return NULL;
    }
    pg_put_(line, ",\"nanoseconds\":");
    pg_whole_(line, taken);
    return simulation;
}

static void pg_report_(pg_sink *sink, int (*report)(void *, pg_sink *), void *simulation, const char *kinds, pg_text *line)
{
    sink->kinds = kinds;
    if (report(simulation, sink) != 0 || sink->is_wrong) {
        sink->head.length = 0;
        pg_failed_(line);
        return;
    }
    if (strcmp(kinds, "values") == 0) {
        pg_put_(line, ",\"values\":{");
        pg_add_(line, sink->values.bytes, sink->values.length);
        pg_put_(line, "}");
        return;
    }
    pg_put_(line, ",\"frames\":");
    pg_whole_(line, sink->frames);
    pg_group_(line, "scalars", &sink->scalars);
    pg_group_(line, "counts", &sink->counts);
    pg_group_(line, "digests", &sink->digests);
}

/* Whether something is looked at after each step: whether a list of texts holds a text. */
static int pg_holds_(const char *list, const char *words)
{
    const char *at = pg_space_(list);
    int found = 0;
    if (*at != '[') {
        return 0;
    }
    for (at = pg_space_(at + 1); *at == '"' && !found; at = pg_space_(*at == ',' ? at + 1 : at)) {
        char *text = pg_text_(at);
        found = strcmp(text, words) == 0;
        free(text);
        at = pg_space_(pg_past_(at));
    }
    return found;
}

/* Steps that follow one another within this time are told together, up to so many bytes: to wake the gate takes longer than to tell a step. */
#define PG_TOLD_WITHIN_NS_ 10000000LL
#define PG_TOLD_BYTES_ 65536

/* Tells every step, those of a few milliseconds together: the next one does not wait for the gate. The line of the last step is left to the caller. */
static void pg_each_(const pg_engine *engine, void *simulation, const char *each, long long steps, pg_sink *sink, pg_text *line)
{
    int traces = pg_holds_(each, "trace"), records = pg_holds_(each, "record"), watches = pg_holds_(each, "watch");
    const size_t beginning = line->length;
    long long since = pg_clock_();
    if ((traces && !engine->trace) || (records && !engine->record) || (watches && !engine->watch) || !(traces || records || watches)) {
        pg_error_(line, "Unsupported", "that cannot be looked at after each step");
        return;
    }
    for (long long step = 1; step <= steps; step++) {
        const size_t told = sink->head.length;
        long long start = pg_clock_();
        int result = engine->advance(simulation, 1);
        long long taken = pg_clock_() - start;
        sink->frames = 0;
        sink->kinds = "state";
        result = result == 0 && traces ? engine->trace(simulation, sink) : result;
        sink->kinds = "field series";
        result = result == 0 && records ? engine->record(simulation, sink) : result;
        sink->kinds = "values";
        result = result == 0 && watches ? engine->watch(simulation, sink) : result;
        if (result != 0 || sink->is_wrong) {
            sink->head.length = told;
            pg_failed_(line);
            return;
        }
        pg_put_(line, ",\"step\":");
        pg_whole_(line, step);
        pg_put_(line, ",\"nanoseconds\":");
        pg_whole_(line, taken);
        if (traces || records) {
            pg_put_(line, ",\"frames\":");
            pg_whole_(line, sink->frames);
        }
        if (watches) {
            pg_put_(line, ",\"values\":{");
            pg_add_(line, sink->values.bytes, sink->values.length);
            pg_put_(line, "}");
        }
        if (step < steps) {
            pg_put_(line, "}\n");
            pg_add_(&sink->head, line->bytes, line->length);
            sink->values.length = 0;
            line->length = beginning;
            if (sink->head.length > PG_TOLD_BYTES_ || pg_clock_() - since > PG_TOLD_WITHIN_NS_) {
                fflush(stdout);
                pg_send_(&sink->head);
                sink->head.length = 0;
                since = pg_clock_();
            }
        }
    }
}

static void pg_numbers_(pg_text *line, const char *name, const pg_clock *clock, const long long *numbers)
{
    pg_text members;
    memset(&members, 0, sizeof members);
    for (int place = 0; place < clock->count; place++) {
        pg_key_(&members, clock->names[place]);
        pg_whole_(&members, numbers[place]);
    }
    pg_put_(line, ",");
    pg_quoted_(line, name);
    pg_put_(line, ":{");
    pg_add_(line, members.bytes, members.length);
    pg_put_(line, "}");
    free(members.bytes);
}

/* Takes steps under a clock, and tells what it was told. */
static void pg_profile_(const pg_engine *engine, void *simulation, long long steps, pg_text *line)
{
    pg_clock clock;
    long long start, taken;
    int result;
    if (!engine->profile) {
        pg_error_(line, "Unsupported", "it does not tell its kernels");
        return;
    }
    memset(&clock, 0, sizeof clock);
    start = pg_clock_();
    result = engine->profile(simulation, steps, &clock);
    pg_leave(&clock);
    taken = pg_clock_() - start;
    if (result != 0 || pg_fault_.is_set) {
        pg_failed_(line);
        return;
    }
    pg_put_(line, ",\"nanoseconds\":");
    pg_whole_(line, taken);
    pg_numbers_(line, "kernels", &clock, clock.nanoseconds);
    pg_numbers_(line, "entries", &clock, clock.entries);
}

static void *pg_answer_(const pg_engine *engine, void *simulation, const char *request, const char *verb, pg_sink *sink, pg_text *line)
{
    int (*report)(void *, pg_sink *) = NULL;
    const char *kinds = "";
    if (strcmp(verb, "describe") == 0) {
        pg_describe_(engine, request, line);
        return simulation;
    }
    if (strcmp(verb, "create") == 0) {
        if (simulation) {
            pg_error_(line, "State", "there is a simulation already");
            return simulation;
        }
        return pg_create_(engine, request, line);
    }
    if (strcmp(verb, "observe") == 0) {
        report = engine->observe;
        kinds = "scalars counts digests samples field series";
    } else if (strcmp(verb, "trace") == 0) {
        report = engine->trace;
        kinds = "state";
    } else if (strcmp(verb, "record") == 0) {
        report = engine->record;
        kinds = "field series";
    } else if (strcmp(verb, "watch") == 0) {
        report = engine->watch;
        kinds = "values";
    }
    if (!report && strcmp(verb, "advance") != 0 && strcmp(verb, "dispose") != 0 && strcmp(verb, "memory") != 0) {
        pg_error_(line, "Unsupported", "there is no such request");
        return simulation;
    }
    if (!simulation) {
        pg_error_(line, "State", "there is no simulation yet");
        return simulation;
    }
    if (report) {
        pg_report_(sink, report, simulation, kinds, line);
    } else if (strcmp(verb, "advance") == 0) {
        const char *steps = pg_find_(request, "steps"), *each = pg_find_(request, "each"), *kernels = pg_find_(request, "kernels");
        long long count = steps ? strtoll(steps, NULL, 10) : 0;
        long long start;
        if (each) {
            pg_each_(engine, simulation, each, count, sink, line);
            return simulation;
        }
        if (kernels && *kernels == 't') {
            pg_profile_(engine, simulation, count, line);
            return simulation;
        }
        start = pg_clock_();
        int result = engine->advance(simulation, count);
        long long taken = pg_clock_() - start;
        if (result != 0) {
            pg_failed_(line);
        } else {
            pg_put_(line, ",\"nanoseconds\":");
            pg_whole_(line, taken);
        }
    } else if (strcmp(verb, "memory") == 0) {
        pg_memory_(line);
    } else {
        engine->destroy(simulation);
        return NULL;
    }
    return simulation;
}

/* Answers the gate until it ends the exchange; gives the exit code of the program. */
static int pg_serve(const pg_engine *engine)
{
    char *request = NULL;
    size_t room = 0;
    void *simulation = NULL;
    pg_text line;
    pg_sink sink;
    memset(&line, 0, sizeof line);
    memset(&sink, 0, sizeof sink);
    fflush(stdout);
    pg_output_ = dup(1);
    if (pg_output_ < 0 || dup2(2, 1) < 0) {
        perror("physics_gate");
        return 1;
    }
    while (getline(&request, &room, stdin) > 0) {
        const char *id = pg_find_(request, "id"), *verb = pg_find_(request, "do");
        char *words;
        if (!id || !verb || *verb != '"') {
            fprintf(stderr, "physics_gate: a request without id or do: %s", request);
            return 1;
        }
        words = pg_text_(verb);
        sink.id = strtoll(id, NULL, 10);
        sink.frames = 0;
        sink.is_wrong = 0;
        sink.head.length = sink.scalars.length = sink.counts.length = sink.digests.length = sink.values.length = line.length = 0;
        pg_fault_.is_set = 0;
        pg_put_(&line, "{\"id\":");
        pg_whole_(&line, sink.id);
        simulation = pg_answer_(engine, simulation, request, words, &sink, &line);
        pg_put_(&line, "}\n");
        pg_add_(&sink.head, line.bytes, line.length);
        fflush(stdout);
        pg_send_(&sink.head);
        free(words);
    }
    if (simulation) {
        engine->destroy(simulation);
    }
    free(request);
    free(line.bytes);
    free(sink.head.bytes);
    free(sink.scalars.bytes);
    free(sink.counts.bytes);
    free(sink.digests.bytes);
    free(sink.values.bytes);
    return 0;
}

#endif
