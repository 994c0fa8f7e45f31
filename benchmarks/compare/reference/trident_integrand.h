/* Neutrino trident production nu + N -> nu l- l+ N off a spin-0 nucleus, as one plain scalar integrand.
 * GeV throughout; metric (+,-,-,-); four-vectors are contravariant {E, x, y, z}. Formulas: arXiv:1902.06765. */
#ifndef TRIDENT_INTEGRAND_H
#define TRIDENT_INTEGRAND_H

#include <stddef.h>

/* What to integrate. The layout is shared with the caller: eight-byte members only. */
struct trident_process {
  double target_mass;
  double charge_number;
  double minus_mass;
  double plus_mass;
  double vector_coupling;
  double axial_coupling;
  double fermi_constant;
  double fine_structure_constant;
  double femtobarn_per_inverse_gev2;
  double hbar_c_gev_fm;
  double neutrino_energy;     /* read where there are no bins */
  double cutoff_radius_fm;
  const double *coefficients; /* a_1, a_2, ... of the Fourier-Bessel density */
  size_t coefficient_count;
  const double *bin_edges;    /* bin_count + 1 beam energies, increasing */
  const double *bin_densities;
  size_t bin_count;
  size_t is_antineutrino;
};

/* The process with everything that is the same at every point worked out. */
struct trident_integrand {
  struct trident_process process;
  double pair_threshold;
  double constant;
  double radius_per_gev;      /* R / (hbar c) */
  double *poles;              /* (n pi)^2 */
  double *residues;           /* (-1)^n a_n / N */
  double *bin_lows;
  double *bin_widths;
  double *cumulative;         /* share of the unit interval up to each bin, bin_count + 1 numbers */
  double *bin_weights;        /* dPhi/dE / Phi * dE/dx */
  size_t bin_count;
  size_t evaluations;         /* points so far */
};

/* Dimension of the unit cube: seven, and one more for the beam energy where there are bins. */
size_t trident_dimension(const struct trident_integrand *integrand);

/* Zero, or -1 when there is no memory or no beam energy above threshold. */
int trident_integrand_create(struct trident_integrand *integrand, const struct trident_process *process);

void trident_integrand_destroy(struct trident_integrand *integrand);

/* Cross section density at a point of the unit cube, fb; the signature is the one of a gsl_monte_function. */
double trident_integrand_value(double *point, size_t dimension, void *integrand);

/* F(Q2) of rho(r) = sum a_n j0(n pi r/R), r < R; F(0) = 1. */
double trident_form_factor(const struct trident_integrand *integrand, double q_squared);

/* LL, RR, LR of sum over spins |eps.A|^2 = gL^2 LL + gR^2 RR + gL gR LR for a real polarisation, in the frame k + q = 0, q along z. */
void trident_structures(
    const double polarisation[4], double k_abs, double q_energy, const double k_prime[4], const double minus[4], const double plus[4],
    double minus_mass, double plus_mass, size_t is_antineutrino, double structures[3]);

#endif
