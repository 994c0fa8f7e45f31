namespace TridentFramework.Kinematics;

/// <summary>
/// The two contractions of the leptonic tensor L_ab = sum over spins A_a A_b^* that a cross section needs.
/// A_a is normalised such that dsigma = 1/(4 M E) (G_F^2/2) (4 pi alpha)^2 / Q2^2 H^{ab} L_ab dPhi_4.
/// </summary>
/// <param name="S1">4 P^a P^b L_ab = 4 sum |Ptilde.A|^2, GeV^2; multiplies Z^2 F^2, or (4 M^2 GE^2 + Q2 GM^2)/(4 M^2 + Q2).</param>
/// <param name="S2">-g^{ab} L_ab, dimensionless; multiplies Q2 GM^2.</param>
public readonly record struct AmplitudeStructures(double S1, double S2);
