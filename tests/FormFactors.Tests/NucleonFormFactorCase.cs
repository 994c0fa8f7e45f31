using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;

namespace TridentFramework.FormFactors.Tests;

/// <summary>One set of nucleon form factors with what an independent calculation gives for it.</summary>
public sealed record NucleonFormFactorCase
{
    private NucleonFormFactorCase(string name, INucleonFormFactorModel model) => (Name, Model) = (name, model);

    /// <summary>Where the check values lie, GeV^2.</summary>
    public static IReadOnlyList<double> QSquared { get; } = [0.0, 0.01, 0.1, 0.5, 1.0, 2.0];

    public string Name { get; }

    public INucleonFormFactorModel Model { get; }

    public double ProtonMagneticMoment { get; init; } = 2.793;

    public double NeutronMagneticMoment { get; init; } = -1.913;

    /// <summary>Six digits each, GE_p, GM_p, GE_n, GM_n at <see cref="QSquared"/>; a member of an ensemble has none.</summary>
    public double[][]? CheckValues { get; init; }

    /// <summary>sqrt(-6 dGE_p/dQ2) at zero by the closed form of the parametrisation; none with a cusp there.</summary>
    public double? ProtonRadiusFm { get; init; }

    /// <summary>The most that GE_p and GE_n may differ from their limits at 1e-20 GeV^2.</summary>
    public double ChangeAtTinyQSquared { get; init; } = 1e-18;

    public static IEnumerable<NucleonFormFactorCase> All()
    {
        yield return new("Alberico2008", new Alberico2008Factory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues =
            [
                [1.0, 0.96875, 0.748671, 0.330356, 0.161248, 0.055413],
                [2.793, 2.70647, 2.10042, 0.962476, 0.503877, 0.206983],
                [0.0, 0.00457936, 0.0331471, 0.0540985, 0.0404438, 0.0213723],
                [-1.913, -1.84539, -1.41381, -0.666477, -0.343778, -0.13436],
            ],
            ProtonRadiusFm = RadiusFm((11.12 + 0.19) * ProtonTauPerGeV2),
        };
        yield return new("Kelly2004", new Kelly2004Factory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues =
            [
                [1.0, 0.969004, 0.750906, 0.335345, 0.164782, 0.0560966],
                [2.793, 2.70914, 2.11211, 0.960765, 0.499154, 0.205548],
                [0.0, 0.00463817, 0.0338284, 0.0564859, 0.0429023, 0.0230356],
                [-1.913, -1.84822, -1.41792, -0.668054, -0.352044, -0.137041],
            ],
            ProtonRadiusFm = RadiusFm((10.98 + 0.24) * ProtonTauPerGeV2),
        };
        yield return new("Bbba05", new Bbba05Factory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues =
            [
                [1.0, 0.969179, 0.752378, 0.336804, 0.163805, 0.0545285],
                [2.793, 2.70839, 2.10706, 0.953115, 0.493103, 0.201955],
                [0.0, 0.00364325, 0.0384134, 0.0522078, 0.0431858, 0.0295535],
                [-1.913, -1.84868, -1.41877, -0.666358, -0.352294, -0.137825],
            ],
            ProtonRadiusFm = RadiusFm((11.1 + 0.0578) * ProtonTauPerGeV2),
        };
        yield return new("Bbba07", new Bbba07Factory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues =
            [
                [1.0, 0.96647, 0.742435, 0.334532, 0.162605, 0.0537047],
                [2.793, 2.70728, 2.10211, 0.947618, 0.492779, 0.202672],
                [0.0, 0.00480444, 0.0376601, 0.0554864, 0.0430773, 0.0237348],
                [-1.913, -1.85609, -1.42066, -0.664999, -0.35065, -0.138298],
            ],
            // xi is 1e-10 there, and the slopes of the polynomials at xi = 0 are of order one.
            ChangeAtTinyQSquared = 5e-10,
        };
        yield return new("Ye2018", new Ye2018Factory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues =
            [
                [1.0, 0.968285, 0.75373, 0.329148, 0.158588, 0.0556979],
                [2.79284, 2.70896, 2.11779, 0.982423, 0.512164, 0.209112],
                [0.0, 0.00471404, 0.0319773, 0.0522313, 0.0422979, 0.0253608],
                [-1.91304, -1.85264, -1.42597, -0.658073, -0.340656, -0.135727],
            ],
            ProtonMagneticMoment = 2.79284356,
            NeutronMagneticMoment = -1.91304272,
            // Slope of the sum of published coefficients at z0, in fifty digits.
            ProtonRadiusFm = RadiusFm(3.30717867022525),
        };
        yield return new("Ye2018, member 1", new Ye2018Factory().Create(new() { Member = 1 }, NuclearFormFactorCase.Context))
        {
            ProtonMagneticMoment = 2.79284356,
            NeutronMagneticMoment = -1.91304272,
        };
        double[] dipole = [1.0, 0.972415, 0.768328, 0.344307, 0.172395, 0.0686401];
        double[] protonMagneticDipole = [2.793, 2.71596, 2.14594, 0.96165, 0.481499, 0.191712];
        double[] neutronMagneticDipole = [-1.913, -1.86023, -1.46981, -0.658659, -0.329791, -0.131309];
        yield return new("Dipole", new DipoleFactory().Create(new(), NuclearFormFactorCase.Context))
        {
            CheckValues = [dipole, protonMagneticDipole, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0], neutronMagneticDipole],
            ProtonRadiusFm = RadiusFm(2.0 / 0.71),
        };
        yield return new("Dipole, Galster", new DipoleFactory().Create(new() { NeutronElectric = NeutronElectricFormFactor.Galster }, NuclearFormFactorCase.Context))
        {
            CheckValues = [dipole, protonMagneticDipole, [0.0, 0.00518584, 0.0359268, 0.0520175, 0.0361173, 0.0178274], neutronMagneticDipole],
            ProtonRadiusFm = RadiusFm(2.0 / 0.71),
        };
        yield return new("Dipole, 0.84 GeV", new DipoleFactory().Create(new() { MassGeV = 0.84 }, NuclearFormFactorCase.Context))
        {
            ProtonRadiusFm = RadiusFm(2.0 / (0.84 * 0.84)),
        };
    }

    public override string ToString() => Name;

    private static double ProtonTauPerGeV2 => 0.25 / (Nucleon.Proton.MassGeV() * Nucleon.Proton.MassGeV());

    private static double RadiusFm(double slopePerGeV2) => Math.Sqrt(6.0 * slopePerGeV2) * PhysicalConstants.HbarCGeVFm;
}
