using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

/// <summary>Momenta of nu(k) + gamma(q) -> nu(k') + l-(p-) + l+(p+) in the rest frame of the pair, the photon along z.</summary>
internal static class RealPhotonPoint
{
    /// <summary>The momenta at a point.</summary>
    /// <param name="massMinus">m-, GeV.</param>
    /// <param name="massPlus">m+, GeV.</param>
    /// <param name="s">(k + q)^2, GeV^2.</param>
    /// <param name="l2">(p- + p+)^2, GeV^2.</param>
    /// <param name="kSquared">K2, between 0 and s - l2, GeV^2.</param>
    /// <param name="cos">Cosine of the angle between p- and q.</param>
    /// <param name="azimuth">Angle of p- about q from the plane of k'.</param>
    public static TridentKinematics At(double massMinus, double massPlus, double s, double l2, double kSquared, double cos, double azimuth)
    {
        var root = Math.Sqrt(l2);
        var photon = (l2 + kSquared) / (2.0 * root);
        var neutrino = (s - l2) / (2.0 * root);
        var fromForward = 0.5 * (s - l2 - kSquared) / (photon * neutrino);
        var sin = Math.Sqrt(Math.Max(fromForward * (2.0 - fromForward), 0.0));
        var q = new FourVector(photon, 0.0, 0.0, photon);
        var kPrime = new FourVector(neutrino, neutrino * sin, 0.0, neutrino * (1.0 - fromForward));
        var momentum = Momentum(massMinus, massPlus, l2);
        var transverse = momentum * Math.Sqrt((1.0 - cos) * (1.0 + cos));
        var minus = new FourVector(Math.Sqrt((massMinus * massMinus) + (momentum * momentum)), transverse * Math.Cos(azimuth), transverse * Math.Sin(azimuth), momentum * cos);
        var plus = new FourVector(Math.Sqrt((massPlus * massPlus) + (momentum * momentum)), -minus.X, -minus.Y, -minus.Z);
        return new TridentKinematics
        {
            NeutrinoEnergyGeV = double.NaN,
            TargetMassGeV = double.NaN,
            QSquared = 0.0,
            KSquared = kSquared,
            SX = s,
            L2 = l2,
            K = kPrime + minus + plus - q,
            KPrime = kPrime,
            PMinus = minus,
            PPlus = plus,
            Q = q,
            PTilde = default,
        };
    }

    /// <summary>Momentum of the leptons in the rest frame of the pair, GeV.</summary>
    public static double Momentum(double massMinus, double massPlus, double l2) =>
        Math.Sqrt((l2 - Math.Pow(massMinus + massPlus, 2)) * (l2 - Math.Pow(massMinus - massPlus, 2))) / (2.0 * Math.Sqrt(l2));

    /// <summary>dPhi_3/(dl2 dK2 dcos dazimuth), of (2 pi)^4 delta^4 times dp/((2 pi)^3 2 E) for each particle, 1/GeV^2.</summary>
    public static double PhaseSpaceDensity(double massMinus, double massPlus, double s, double l2) =>
        2.0 * Momentum(massMinus, massPlus, l2) / Math.Sqrt(l2) / (2.0 * Math.PI * 8.0 * Math.PI * s * 8.0 * Math.PI * 4.0 * Math.PI);
}
