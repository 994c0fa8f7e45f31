/* The integrand under VEGAS of the GNU Scientific Library, on the calling thread. */
#ifndef TRIDENT_VEGAS_H
#define TRIDENT_VEGAS_H

#include "trident_integrand.h"

/* The layout is shared with the caller: eight-byte members only. */
struct trident_vegas_outcome {
  double value;               /* fb */
  double error;
  double chi_squared_per_degree;
  double cpu_seconds;         /* of the thread, warm-up included */
  double warm_up_cpu_seconds;
  size_t calls;               /* warm-up included */
  size_t warm_up_calls;
  size_t iterations;          /* in the weighted average */
};

/* Zero, a GSL error code, or -1 when the process has no phase space; -2 when most_calls did not suffice, with the result so far. */
int trident_vegas(const struct trident_process *process, double relative_error, size_t most_calls, size_t seed, struct trident_vegas_outcome *outcome);

const char *trident_gsl_version(void);

const char *trident_gsl_message(int code);

/* F at many Q2 for tests of the integrand's parts; zero or -1. */
int trident_form_factors(const struct trident_process *process, const double *q_squared, double *form_factors, size_t count);

#endif
