using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Testing;

/// <summary>Phase-space points of coherent tridents on argon, built from invariants and angles in the frame k + q = 0 with the z axis along q; always the same.</summary>
internal static class KinematicPoints
{
    private const double ArgonMassGeV = 37.2155407;
    private const int PointsPerEnergy = 3;

    /// <summary>Points at ten and a hundred times the threshold energy.</summary>
    public static IReadOnlyList<TridentKinematics> Of(TridentChannel channel)
    {
        var random = new Random(1406);
        var points = new List<TridentKinematics>();
        foreach (var energyGeV in new[] { 10.0 * channel.ThresholdEnergyGeV(ArgonMassGeV), 100.0 * channel.ThresholdEnergyGeV(ArgonMassGeV) })
        {
            for (var i = 0; i < PointsPerEnergy; i++)
                points.Add(Point(random, channel, energyGeV));
        }

        return points;
    }

    private static TridentKinematics Point(Random random, TridentChannel channel, double energyGeV)
    {
        var pairMass = channel.MinusMassGeV + channel.PlusMassGeV;
        var sX = pairMass * pairMass * Between(random, 1.5, 4.0);
        var l2 = (pairMass * pairMass) + ((sX - (pairMass * pairMass)) * Between(random, 0.1, 0.9));

        // The smallest Q2 is near (sX/2E)^2.
        var qSquared = Math.Pow(sX / (2.0 * energyGeV), 2.0) * Math.Pow(10.0, Between(random, 0.3, 1.5));
        var root = Math.Sqrt(sX);
        var kAbs = (sX + qSquared) / (2.0 * root);
        var k = new FourVector(kAbs, 0.0, 0.0, -kAbs);
        var q = new FourVector((sX - qSquared) / (2.0 * root), 0.0, 0.0, kAbs);
        var neutrino = (sX - l2) / (2.0 * root);
        var kPrime = Along(random, neutrino, neutrino);
        var pair = k + q - kPrime;
        var (minus2, plus2) = (channel.MinusMassGeV * channel.MinusMassGeV, channel.PlusMassGeV * channel.PlusMassGeV);
        var minusEnergy = (l2 + minus2 - plus2) / (2.0 * Math.Sqrt(l2));
        var minus = Boosted(Along(random, minusEnergy, Math.Sqrt((minusEnergy * minusEnergy) - minus2)), pair, Math.Sqrt(l2));

        // Ptilde = P - (P.k/q.k) q with P.k = M E, P.q = -Q2/2, P.P = M^2: a multiple of k and a transverse part.
        var product = 0.5 * (sX + qSquared);
        var ratio = ArgonMassGeV * energyGeV / product;
        var transverse = (ratio * qSquared * (ratio - 1.0)) - (ArgonMassGeV * ArgonMassGeV);
        return new TridentKinematics
        {
            NeutrinoEnergyGeV = energyGeV,
            TargetMassGeV = ArgonMassGeV,
            QSquared = qSquared,
            KSquared = 2.0 * k.Dot(kPrime),
            SX = sX,
            L2 = l2,
            K = k,
            KPrime = kPrime,
            PMinus = minus,
            PPlus = pair - minus,
            Q = q,
            PTilde = ((((ratio * qSquared) - (0.5 * qSquared)) / product) * k) + new FourVector(0.0, Math.Sqrt(transverse), 0.0, 0.0),
        };
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    private static FourVector Along(Random random, double energy, double momentum)
    {
        var (cosine, azimuth) = (Between(random, -0.95, 0.95), Between(random, 0.0, 2.0 * Math.PI));
        var transverse = momentum * Math.Sqrt(1.0 - (cosine * cosine));
        return new FourVector(energy, transverse * Math.Cos(azimuth), transverse * Math.Sin(azimuth), momentum * cosine);
    }

    // From the rest frame of a system of the given mass to the frame in which it has the momentum.
    private static FourVector Boosted(FourVector p, FourVector system, double mass)
    {
        var product = (p.X * system.X) + (p.Y * system.Y) + (p.Z * system.Z);
        var energy = ((p.E * system.E) + product) / mass;
        var factor = (energy + p.E) / (system.E + mass);
        return new FourVector(energy, p.X + (factor * system.X), p.Y + (factor * system.Y), p.Z + (factor * system.Z));
    }
}
