using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.NewPhysics.Tests;

/// <summary>Phase-space points built from invariants and angles, in the frame k + q = 0 with the z axis along q.</summary>
internal static class RandomPoints
{
    /// <summary>Points of a channel with equal lepton masses at one energy, spread over logarithms of sX, Q2 and L2 and evenly over angles.</summary>
    public static IEnumerable<TridentKinematics> Of(Flavour lepton, double targetMassGeV, double energyGeV, int count)
    {
        var random = new Random(20170208);
        var mass = lepton.ChargedLeptonMassGeV();
        var made = 0;
        while (made < count)
        {
            var s = (targetMassGeV * targetMassGeV) + (2.0 * targetMassGeV * energyGeV);
            var largest = Math.Pow(Math.Sqrt(s) - targetMassGeV, 2);
            var sX = Logarithmic(random, 4.0 * mass * mass, largest);
            var qSquared = Logarithmic(random, 1e-8, 4.0);
            var transverse = (2.0 * targetMassGeV * energyGeV * qSquared * ((2.0 * targetMassGeV * energyGeV) - sX - qSquared) / Math.Pow(sX + qSquared, 2)) - (targetMassGeV * targetMassGeV);
            if (transverse <= 0.0)
                continue;
            made++;
            yield return Point(random, mass, targetMassGeV, energyGeV, sX, qSquared, Logarithmic(random, 4.0 * mass * mass, sX), Math.Sqrt(transverse));
        }
    }

    private static TridentKinematics Point(Random random, double mass, double targetMassGeV, double energyGeV, double sX, double qSquared, double l2, double transverse)
    {
        var root = Math.Sqrt(sX);
        var kAbs = (sX + qSquared) / (2.0 * root);
        var k = new FourVector(kAbs, 0.0, 0.0, -kAbs);
        var q = new FourVector((sX - qSquared) / (2.0 * root), 0.0, 0.0, kAbs);
        var neutrino = (sX - l2) / (2.0 * root);
        var kPrime = Along(Direction(random), neutrino, neutrino);
        var pair = k + q - kPrime;
        var velocity = Math.Sqrt(1.0 - (4.0 * mass * mass / l2));
        var atRest = Along(Direction(random), 0.5 * Math.Sqrt(l2), 0.5 * Math.Sqrt(l2) * velocity);
        var minus = Boosted(atRest, pair, Math.Sqrt(l2));
        var product = 0.5 * (sX + qSquared);
        var ratio = targetMassGeV * energyGeV / product;
        var alpha = ((ratio * qSquared) - (0.5 * qSquared)) / product;
        return new TridentKinematics
        {
            NeutrinoEnergyGeV = energyGeV,
            TargetMassGeV = targetMassGeV,
            QSquared = qSquared,
            KSquared = 2.0 * k.Dot(kPrime),
            SX = sX,
            L2 = l2,
            K = k,
            KPrime = kPrime,
            PMinus = minus,
            PPlus = pair - minus,
            Q = q,
            PTilde = (alpha * k) + new FourVector(0.0, transverse, 0.0, 0.0),
        };
    }

    private static double Logarithmic(Random random, double low, double high) => low * Math.Pow(high / low, (0.98 * random.NextDouble()) + 0.01);

    private static (double X, double Y, double Z) Direction(Random random)
    {
        var (cosine, azimuth) = ((2.0 * random.NextDouble()) - 1.0, 2.0 * Math.PI * random.NextDouble());
        var sine = Math.Sqrt(1.0 - (cosine * cosine));
        return (sine * Math.Cos(azimuth), sine * Math.Sin(azimuth), cosine);
    }

    private static FourVector Along((double X, double Y, double Z) direction, double energy, double momentum) =>
        new(energy, momentum * direction.X, momentum * direction.Y, momentum * direction.Z);

    // From the rest frame of a system of mass M and momentum P to the frame of P.
    private static FourVector Boosted(FourVector p, FourVector system, double mass)
    {
        var product = (p.X * system.X) + (p.Y * system.Y) + (p.Z * system.Z);
        var energy = ((p.E * system.E) + product) / mass;
        var factor = (energy + p.E) / (system.E + mass);
        return new FourVector(energy, p.X + (factor * system.X), p.Y + (factor * system.Y), p.Z + (factor * system.Z));
    }
}
