#include "trident_integrand.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double pi = 3.14159265358979323846;

/* Single members, no arrays: the compiler keeps them in registers. */
struct vector {
  double e, x, y, z;
};

static inline double dot(struct vector a, struct vector b) { return a.e * b.e - a.x * b.x - a.y * b.y - a.z * b.z; }

static inline double spatial_dot(struct vector a, struct vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/* a + f b */
static inline struct vector add(struct vector a, double f, struct vector b)
{
  return (struct vector){a.e + f * b.e, a.x + f * b.x, a.y + f * b.y, a.z + f * b.z};
}

/* sin(x)/x; the series is good to the last digit below its limit. */
static double sinc(double x)
{
  const double x2 = x * x;
  return x2 < 1e-4 ? 1.0 - x2 / 6.0 * (1.0 - x2 / 20.0) : sin(x) / x;
}

/* F = sin(x)/x sum_n (-1)^n a_n / (x^2 - n^2 pi^2) / N with x = qR, arXiv:1902.06765 Eq. (A4). */
double trident_form_factor(const struct trident_integrand *integrand, double q_squared)
{
  const double x = sqrt(q_squared) * integrand->radius_per_gev;
  const double x2 = x * x;
  const size_t terms = integrand->process.coefficient_count;
  const double *poles = integrand->poles;
  const double *residues = integrand->residues;
  const double nearest = floor(x / pi + 0.5);
  const double distance = x - nearest * pi;
  double sum = 0.0;
  if (nearest < 1.0 || nearest > (double)terms || fabs(distance) > 1e-2) {
    for (size_t n = 0; n < terms; n++)
      sum += residues[n] / (x2 - poles[n]);
    return sinc(x) * sum;
  }

  /* At its own pole a term is (-1)^n sin(x - n pi)/(x - n pi), which is finite. */
  const size_t own = (size_t)nearest - 1;
  for (size_t n = 0; n < terms; n++)
    sum += n == own ? 0.0 : residues[n] / (x2 - poles[n]);
  const double sign = own % 2 == 0 ? -1.0 : 1.0;
  return sin(x) / x * sum + sign * residues[own] * sinc(distance) / (x * (x + nearest * pi));
}

/* F = a b - b a, the antisymmetric product of two vectors. */
struct bivector {
  double ex, ey, ez, xy, xz, yz;
};

static inline struct bivector wedge(struct vector a, struct vector b)
{
  return (struct bivector){
      a.e * b.x - a.x * b.e, a.e * b.y - a.y * b.e, a.e * b.z - a.z * b.e, a.x * b.y - a.y * b.x, a.x * b.z - a.z * b.x, a.y * b.z - a.z * b.y};
}

/* eps(Re V, p+, Im V, p-). */
static inline double determinant(struct bivector f, struct bivector h)
{
  return f.ex * h.yz - f.ey * h.xz + f.ez * h.xy + f.xy * h.ez - f.xz * h.ey + f.yz * h.ex;
}

/* 4 Re[(V.p+)(V.p-)^*] - 2 (V.V^*)(p+.p-) for V = re + i im. */
static inline double symmetric_square(struct vector re, struct vector im, struct vector plus, struct vector minus, double pair_product)
{
  return 4.0 * (dot(re, plus) * dot(re, minus) + dot(im, plus) * dot(im, minus)) - 2.0 * (dot(re, re) + dot(im, im)) * pair_product;
}

/* What the polarisation eps makes of the lepton line: E = q0 eps - eps0 q, B = eps x q, d = 1/D2 - 1/D1, h = 1/D1 + 1/D2. */
struct lepton_line {
  struct vector electric, magnetic;
  double a, d, h;
};

/* U = (a J0 + d E.J, a J + d (J0 E + B x J)). */
static inline struct vector polar(struct lepton_line line, struct vector j)
{
  const struct vector e = line.electric, b = line.magnetic;
  return (struct vector){
      line.a * j.e + line.d * spatial_dot(e, j), line.a * j.x + line.d * (j.e * e.x + b.y * j.z - b.z * j.y),
      line.a * j.y + line.d * (j.e * e.y + b.z * j.x - b.x * j.z), line.a * j.z + line.d * (j.e * e.z + b.x * j.y - b.y * j.x)};
}

/* W = h (B.J, J0 B - E x J). */
static inline struct vector axial(struct lepton_line line, struct vector j)
{
  const struct vector e = line.electric, b = line.magnetic;
  return (struct vector){
      line.h * spatial_dot(b, j), line.h * (j.e * b.x - e.y * j.z + e.z * j.y), line.h * (j.e * b.y - e.z * j.x + e.x * j.z),
      line.h * (j.e * b.z - e.x * j.y + e.y * j.x)};
}

struct structures {
  double ll, rr, lr;
};

struct current {
  struct vector re, im;
};

/* The lepton line is one complex vector for each chirality, V = U +- iW. */
static inline struct structures contract(
    struct vector eps, struct vector q, struct current current, struct vector minus, struct vector plus, double d1, double d2, double pair_product,
    double mass_product)
{
  const double eps_q = dot(eps, q);
  const double inverse1 = 1.0 / d1, inverse2 = 1.0 / d2;
  const struct lepton_line line = {
      {0.0, q.e * eps.x - eps.e * q.x, q.e * eps.y - eps.e * q.y, q.e * eps.z - eps.e * q.z},
      {0.0, eps.y * q.z - eps.z * q.y, eps.z * q.x - eps.x * q.z, eps.x * q.y - eps.y * q.x},
      (2.0 * dot(eps, minus) - eps_q) * inverse1 - (2.0 * dot(eps, plus) - eps_q) * inverse2,
      inverse2 - inverse1,
      inverse1 + inverse2};
  const struct vector u_re = polar(line, current.re), u_im = polar(line, current.im);
  const struct vector w_re = axial(line, current.re), w_im = axial(line, current.im);
  const struct vector left_re = add(u_re, -1.0, w_im), left_im = add(u_im, 1.0, w_re);
  const struct vector right_re = add(u_re, 1.0, w_im), right_im = add(u_im, -1.0, w_re);
  const struct bivector leptons = wedge(plus, minus);
  return (struct structures){
      symmetric_square(left_re, left_im, plus, minus, pair_product) - 4.0 * determinant(wedge(left_re, left_im), leptons),
      symmetric_square(right_re, right_im, plus, minus, pair_product) + 4.0 * determinant(wedge(right_re, right_im), leptons),
      -4.0 * mass_product * (dot(left_re, right_re) + dot(left_im, right_im))};
}

/* ubar(k') gamma^mu P_L u(k) for k along -z: root_down = sqrt(|k'| - k'_z), root_up = sqrt(|k'| + k'_z), and the azimuth of k'. */
static inline struct current neutrino_current(double k_abs, double root_down, double root_up, double cos_phi, double sin_phi, size_t is_antineutrino)
{
  const double norm = sqrt(2.0 * k_abs);
  const double sign = is_antineutrino ? -1.0 : 1.0;
  const double re = norm * root_down * cos_phi, im = norm * root_down * sin_phi * sign;
  return (struct current){{-re, -norm * root_up, 0.0, re}, {-im, 0.0, -norm * root_up * sign, im}};
}

static struct vector vector(const double components[4]) { return (struct vector){components[0], components[1], components[2], components[3]}; }

void trident_structures(
    const double polarisation[4], double k_abs, double q_energy, const double k_prime[4], const double minus[4], const double plus[4],
    double minus_mass, double plus_mass, size_t is_antineutrino, double structures[3])
{
  const struct vector q = {q_energy, 0.0, 0.0, k_abs}, p_minus = vector(minus), p_plus = vector(plus);
  const double q_squared = (k_abs - q_energy) * (k_abs + q_energy);
  const double transverse = hypot(k_prime[1], k_prime[2]);
  /* The smaller of |k'| +- k'_z comes from the transverse momentum, the difference would cancel. */
  const double larger = k_prime[0] + fabs(k_prime[3]);
  const double smaller = transverse * transverse / larger;
  const double up = k_prime[3] > 0.0 ? larger : smaller, down = k_prime[3] > 0.0 ? smaller : larger;
  const struct structures all = contract(
      vector(polarisation), q, neutrino_current(k_abs, sqrt(down), sqrt(up), k_prime[1] / transverse, k_prime[2] / transverse, is_antineutrino), p_minus,
      p_plus, -q_squared - 2.0 * dot(p_minus, q), -q_squared - 2.0 * dot(p_plus, q), dot(p_minus, p_plus), minus_mass * plus_mass);
  structures[0] = all.ll;
  structures[1] = all.rr;
  structures[2] = all.lr;
}

size_t trident_dimension(const struct trident_integrand *integrand) { return integrand->bin_count > 0 ? 8 : 7; }

void trident_integrand_destroy(struct trident_integrand *integrand)
{
  free(integrand->poles);
  free(integrand->bin_lows);
  memset(integrand, 0, sizeof *integrand);
}

static int prepare_bins(struct trident_integrand *integrand, double threshold_energy)
{
  const struct trident_process *process = &integrand->process;
  const size_t count = process->bin_count;
  double *memory = malloc((4 * count + 1) * sizeof *memory);
  if (memory == NULL)
    return -1;
  integrand->bin_lows = memory;
  integrand->bin_widths = memory + count;
  integrand->bin_weights = memory + 2 * count;
  integrand->cumulative = memory + 3 * count;
  double total = 0.0, flux = 0.0;
  size_t used = 0;
  integrand->cumulative[0] = 0.0;
  for (size_t bin = 0; bin < count; bin++) {
    const double high = process->bin_edges[bin + 1], density = process->bin_densities[bin];
    flux += density * (high - process->bin_edges[bin]);
    if (high <= threshold_energy || density <= 0.0)
      continue;
    const double low = fmax(process->bin_edges[bin], threshold_energy);
    /* Energies follow the flux times the energy, which is how cross sections rise; the adaptive grid does the rest. */
    total += density * (high - low) * 0.5 * (high + low);
    integrand->bin_lows[used] = low;
    integrand->bin_widths[used] = high - low;
    integrand->bin_weights[used] = density;
    integrand->cumulative[++used] = total;
  }

  integrand->bin_count = used;
  for (size_t bin = 0; bin < used; bin++) {
    integrand->cumulative[bin] /= total;
    if (bin > 0)
      integrand->bin_weights[bin - 1] *= integrand->bin_widths[bin - 1] / (integrand->cumulative[bin] - integrand->cumulative[bin - 1]) / flux;
  }

  if (used == 0)
    return -1;
  integrand->cumulative[used] = 1.0;
  integrand->bin_weights[used - 1] *= integrand->bin_widths[used - 1] / (1.0 - integrand->cumulative[used - 1]) / flux;
  return 0;
}

int trident_integrand_create(struct trident_integrand *integrand, const struct trident_process *process)
{
  memset(integrand, 0, sizeof *integrand);
  integrand->process = *process;
  const double pair_mass = process->minus_mass + process->plus_mass;
  const double threshold_energy = pair_mass + pair_mass * pair_mass / (2.0 * process->target_mass);
  const size_t terms = process->coefficient_count;
  integrand->pair_threshold = pair_mass * pair_mass;
  integrand->radius_per_gev = process->cutoff_radius_fm / process->hbar_c_gev_fm;
  /* dsigma = 1/(4 M E) (G_F^2/2) (4 pi alpha)^2/Q2^2 H^{ab} L_ab dPhi_4, with H^{ab} L_ab = 4 Z^2 F^2 |Ptilde.A|^2. */
  const double charge = 4.0 * pi * process->fine_structure_constant;
  integrand->constant = process->femtobarn_per_inverse_gev2 * 0.5 * process->fermi_constant * process->fermi_constant * charge * charge
      * 4.0 * process->charge_number * process->charge_number;
  integrand->poles = malloc(2 * terms * sizeof *integrand->poles);
  if (integrand->poles == NULL)
    return -1;
  integrand->residues = integrand->poles + terms;
  double norm = 0.0;
  for (size_t n = 0; n < terms; n++) {
    const double pole = (double)(n + 1) * pi;
    integrand->poles[n] = pole * pole;
    integrand->residues[n] = n % 2 == 0 ? -process->coefficients[n] : process->coefficients[n];
    norm -= integrand->residues[n] / integrand->poles[n];
  }

  for (size_t n = 0; n < terms; n++)
    integrand->residues[n] /= norm;
  const int failed = process->bin_count > 0 ? prepare_bins(integrand, threshold_energy) : process->neutrino_energy > threshold_energy ? 0 : -1;
  if (failed)
    trident_integrand_destroy(integrand);
  return failed;
}

static double sample_energy(const struct trident_integrand *integrand, double x, double *weight)
{
  size_t low = 0, high = integrand->bin_count;
  while (high - low > 1) {
    const size_t middle = (low + high) / 2;
    if (integrand->cumulative[middle] <= x)
      low = middle;
    else
      high = middle;
  }

  *weight = integrand->bin_weights[low];
  return integrand->bin_lows[low]
      + integrand->bin_widths[low] * (x - integrand->cumulative[low]) / (integrand->cumulative[low + 1] - integrand->cumulative[low]);
}

/* A vector of the rest frame of a system, in the frame where the system has this momentum and mass. */
static inline struct vector boost(struct vector p, struct vector system, double mass)
{
  const double energy = (p.e * system.e + spatial_dot(p, system)) / mass;
  const double factor = (p.e + energy) / (system.e + mass);
  return (struct vector){energy, p.x + factor * system.x, p.y + factor * system.y, p.z + factor * system.z};
}

/* dPhi_4 = dQ2/(8 pi (s - M^2)) dsX/(2 pi) dL2/(2 pi) (1/8 pi)(1 - L2/sX) dOmega_k'/(4 pi) (1/8 pi) sqrt(lambda)/L2 dOmega_-/(4 pi),
 * in log sX, log Q2, log L2, cos and phi of k' in the frame k + q = 0, and rapidity and phi of l- about q in the rest frame of the pair. */
double trident_integrand_value(double *point, size_t dimension, void *parameters)
{
  struct trident_integrand *integrand = parameters;
  integrand->evaluations++;
  const struct trident_process *process = &integrand->process;
  const double mass = process->target_mass;
  double weight = integrand->constant;
  double energy = process->neutrino_energy;
  if (dimension == 8) {
    double density;
    energy = sample_energy(integrand, point[7], &density);
    weight *= density;
  }

  const double two_me = 2.0 * mass * energy;
  const double s = mass * mass + two_me;
  const double root_s = sqrt(s);
  const double threshold = integrand->pair_threshold;
  const double root_s_minus_mass = two_me / (root_s + mass);
  const double sx_max = root_s_minus_mass * root_s_minus_mass;
  if (sx_max <= threshold)
    return 0.0;
  const double log_sx = log(sx_max / threshold);
  const double sx = threshold * exp(log_sx * point[0]);

  /* P_T^2 = 0 is s Q2^2 - b Q2 + M^2 sX^2 = 0, with its discriminant in factors. */
  const double other = root_s + mass;
  const double b = two_me * (two_me - sx) - 2.0 * mass * mass * sx;
  const double discriminant = two_me * two_me * (sx_max - sx) * (other * other - sx);
  if (discriminant <= 0.0)
    return 0.0;
  const double q2_max = 0.5 * (b + sqrt(discriminant)) / s;
  const double q2_min = mass * mass * sx * sx / (s * q2_max);
  const double log_q2 = log(q2_max / q2_min);
  const double q2 = q2_min * exp(log_q2 * point[1]);
  const double log_l2 = log(sx / threshold);
  const double l2 = threshold * exp(log_l2 * point[2]);

  const double w = sqrt(sx);
  const double k_abs = 0.5 * (sx + q2) / w;
  const struct vector q = {0.5 * (sx - q2) / w, 0.0, 0.0, k_abs};
  const double k_prime_abs = 0.5 * (sx - l2) / w;
  if (k_prime_abs <= 0.0)
    return 0.0;
  const double cos_k = 2.0 * point[3] - 1.0;
  const double sin_k = 2.0 * sqrt(point[3] * (1.0 - point[3]));
  const double phi_k = 2.0 * pi * point[4];
  const double cos_phi = cos(phi_k), sin_phi = sin(phi_k);
  const double k2 = 4.0 * k_abs * k_prime_abs * point[3];
  const struct vector pair = {w - k_prime_abs, -k_prime_abs * sin_k * cos_phi, -k_prime_abs * sin_k * sin_phi, -k_prime_abs * cos_k};

  /* |D1| = A1 - B cos, |D2| = A2 + B cos in the rest frame of the pair; y = ln(|D2|/|D1|)/2 is flat across both collinear peaks, and for
   * equal masses it is tanh(y) = v cos with v = B/A. A - B is (A^2 - B^2)/(A + B), with the difference of squares worked out. */
  const double minus_mass2 = process->minus_mass * process->minus_mass, plus_mass2 = process->plus_mass * process->plus_mass;
  const double difference = minus_mass2 - plus_mass2;
  const double ratio = difference / l2;
  const double pair_mass = sqrt(l2);
  const double sum = q2 + k2 + l2;
  const double q_pair = 0.5 * (l2 + k2 - q2);
  const double photon2 = q_pair * q_pair / l2 + q2;
  const double mass_gap = process->minus_mass - process->plus_mass;
  const double lambda = (l2 - threshold) * (l2 - mass_gap * mass_gap);
  if (lambda <= 0.0)
    return 0.0;
  const double momentum = 0.5 * sqrt(lambda) / pair_mass;
  const double bb = 2.0 * momentum * sqrt(photon2);
  const double a1 = q2 + (1.0 + ratio) * q_pair, a2 = q2 + (1.0 - ratio) * q_pair;
  const double d1_low = (q2 * ((1.0 + ratio) * (k2 - difference) - ratio * q2) + 4.0 * minus_mass2 * photon2) / (a1 + bb);
  const double d2_low = (q2 * ((1.0 - ratio) * (k2 + difference) + ratio * q2) + 4.0 * plus_mass2 * photon2) / (a2 + bb);
  const double lowest = d2_low / (a1 + bb);
  const double two_y_range = log((a2 + bb) / (d1_low * lowest));
  const double quotient = lowest * exp(two_y_range * point[5]);
  const double d1 = sum / (1.0 + quotient), d2 = d1 * quotient;
  const double cos_pair = 0.5 * (d2 - d1 + a1 - a2) / bb;
  const double sin_pair = sqrt(fmax((d1 - d1_low) * (d2 - d2_low), 0.0)) / bb;
  const double phi_pair = 2.0 * pi * point[6];

  /* l- about the direction of q in the rest frame of the pair, then back to the frame k + q = 0. */
  const struct vector axis = boost(q, (struct vector){pair.e, -pair.x, -pair.y, -pair.z}, pair_mass);
  const double inverse = 1.0 / sqrt(spatial_dot(axis, axis));
  const double nx = axis.x * inverse, ny = axis.y * inverse, nz = axis.z * inverse;
  const double sign = nz < 0.0 ? -1.0 : 1.0;
  const double fold = -1.0 / (sign + nz), cross = nx * ny * fold;
  const double along = momentum * cos_pair, tx = momentum * sin_pair * cos(phi_pair), ty = momentum * sin_pair * sin(phi_pair);
  const struct vector at_rest = {
      0.5 * (l2 + difference) / pair_mass,
      along * nx + tx * (1.0 + sign * nx * nx * fold) + ty * cross,
      along * ny + tx * sign * cross + ty * (sign + ny * ny * fold),
      along * nz - tx * sign * nx - ty * ny};
  const struct vector minus = boost(at_rest, pair, pair_mass);
  const struct vector plus = add(pair, -1.0, minus);

  /* Ptilde = P - (P.k/q.k) q = alpha k + P_T x, which has small components only; gauge invariance allows it. */
  const double x = sx + q2;
  const double transverse2 = two_me * q2 * (two_me - x) / (x * x) - mass * mass;
  if (transverse2 <= 0.0)
    return 0.0;
  const double alpha = q2 * (2.0 * two_me / x - 1.0) / x;
  const struct vector target = {alpha * k_abs, sqrt(transverse2), 0.0, -alpha * k_abs};
  const struct current current = neutrino_current(
      k_abs, sqrt(2.0 * k_prime_abs * (1.0 - point[3])), sqrt(2.0 * k_prime_abs * point[3]), cos_phi, sin_phi, process->is_antineutrino);
  const struct structures structures = contract(
      target, q, current, minus, plus, -d1, -d2, 0.5 * (l2 - minus_mass2 - plus_mass2), process->minus_mass * process->plus_mass);
  const double g_left = process->vector_coupling - process->axial_coupling, g_right = process->vector_coupling + process->axial_coupling;
  const double amplitude = g_left * g_left * structures.ll + g_right * g_right * structures.rr + g_left * g_right * structures.lr;

  const double form_factor = trident_form_factor(integrand, q2);
  /* dcos = dy 2 |D1| |D2|/(B (|D1| + |D2|)); the angles of k' and of the azimuths are fractions of 4 pi already. */
  const double d_cos = 0.5 * two_y_range * d1 * d2 / (bb * sum);
  const double phase_space = q2 * log_q2 / (8.0 * pi * two_me) * (sx * log_sx / (2.0 * pi)) * (l2 * log_l2 / (2.0 * pi))
      * ((1.0 - l2 / sx) / (8.0 * pi)) * (sqrt(lambda) / (8.0 * pi * l2)) * d_cos;
  return weight / (2.0 * two_me) * phase_space * amplitude * form_factor * form_factor / (q2 * q2);
}
