#include "trident_vegas.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_monte_vegas.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_version.h>
#include <math.h>
#include <string.h>
#include <time.h>

enum {
  warm_up_iterations = 5,
  warm_up_calls = 10000,
  fewest_iterations = 3,
  wanted_iterations = 6
};

static double cpu_seconds(void)
{
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

const char *trident_gsl_version(void) { return gsl_version; }

const char *trident_gsl_message(int code) { return gsl_strerror(code); }

int trident_form_factors(const struct trident_process *process, const double *q_squared, double *form_factors, size_t count)
{
  struct trident_integrand integrand;
  if (trident_integrand_create(&integrand, process))
    return -1;
  for (size_t i = 0; i < count; i++)
    form_factors[i] = trident_form_factor(&integrand, q_squared[i]);
  trident_integrand_destroy(&integrand);
  return 0;
}

/* The scheme of the library's manual: train the grid and throw the estimate away, then average iterations, weighted with their inverse
 * variances, until the error is met and chi^2 per degree of freedom is near one. The grid goes on adapting. */
static int integrate(
    gsl_monte_function *function, gsl_monte_vegas_state *state, gsl_rng *random, double relative_error, size_t most_calls, struct trident_vegas_outcome *outcome)
{
  double low[8] = {0.0}, high[8] = {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0};
  const double start = cpu_seconds();
  gsl_monte_vegas_params parameters;
  gsl_monte_vegas_params_get(state, &parameters);
  parameters.iterations = warm_up_iterations;
  gsl_monte_vegas_params_set(state, &parameters);
  int status = gsl_monte_vegas_integrate(function, low, high, function->dim, warm_up_calls, random, state, &outcome->value, &outcome->error);
  if (status)
    return status;
  /* VEGAS rounds the points of an iteration down to fill its boxes, so they are counted where they are evaluated. */
  const struct trident_integrand *integrand = function->params;
  outcome->warm_up_calls = outcome->calls = integrand->evaluations;
  outcome->warm_up_cpu_seconds = cpu_seconds() - start;

  /* Points of an iteration from the spread of the last one: the error is met after the wanted number of iterations. */
  double value, error;
  gsl_monte_vegas_runval(state, &value, &error);
  const double needed = (double)outcome->warm_up_calls / warm_up_iterations * pow(error / (relative_error * value), 2.0);
  const size_t calls = (size_t)fmin(fmax(needed / wanted_iterations, warm_up_calls), (double)most_calls);
  gsl_monte_vegas_params_get(state, &parameters);
  parameters.iterations = 1;
  parameters.stage = 1;
  gsl_monte_vegas_params_set(state, &parameters);
  for (;;) {
    status = gsl_monte_vegas_integrate(function, low, high, function->dim, calls, random, state, &outcome->value, &outcome->error);
    outcome->calls = integrand->evaluations;
    outcome->iterations++;
    outcome->cpu_seconds = cpu_seconds() - start;
    outcome->chi_squared_per_degree = outcome->iterations > 1 ? gsl_monte_vegas_chisq(state) : 0.0;
    if (status)
      return status;
    const int is_met = outcome->iterations >= fewest_iterations && outcome->error <= relative_error * fabs(outcome->value);
    /* The spread of chi^2 per degree of freedom is sqrt(2/n): beyond three of them the iterations do not agree. */
    const double spread = sqrt(2.0 / fmax((double)outcome->iterations - 1.0, 1.0));
    if (is_met && outcome->chi_squared_per_degree < 1.0 + 3.0 * spread)
      return GSL_SUCCESS;
    if (outcome->calls + calls > most_calls)
      return -2;
    /* Iterations that disagree came from an unfinished grid: start the average anew. */
    if (is_met)
      outcome->iterations = 0;
    gsl_monte_vegas_params_get(state, &parameters);
    parameters.stage = is_met ? 1 : 3;
    gsl_monte_vegas_params_set(state, &parameters);
  }
}

int trident_vegas(const struct trident_process *process, double relative_error, size_t most_calls, size_t seed, struct trident_vegas_outcome *outcome)
{
  struct trident_integrand integrand;
  memset(outcome, 0, sizeof *outcome);
  gsl_set_error_handler_off();
  if (trident_integrand_create(&integrand, process))
    return -1;
  gsl_monte_function function = {trident_integrand_value, trident_dimension(&integrand), &integrand};
  gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
  gsl_monte_vegas_state *state = gsl_monte_vegas_alloc(function.dim);
  int status = GSL_ENOMEM;
  if (random != NULL && state != NULL) {
    gsl_rng_set(random, seed);
    status = integrate(&function, state, random, relative_error, most_calls, outcome);
  }

  if (state != NULL)
    gsl_monte_vegas_free(state);
  if (random != NULL)
    gsl_rng_free(random);
  trident_integrand_destroy(&integrand);
  return status;
}
