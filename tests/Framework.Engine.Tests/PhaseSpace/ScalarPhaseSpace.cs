using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>
/// Scalar reference of the sampling: the variables and the weight of one point at a known energy, written down one after the other with System.Math.
/// </summary>
internal sealed class ScalarPhaseSpace
{
    public ScalarPhaseSpace(TridentChannel channel, double mass, double energy, IReadOnlyList<double> x)
    {
        var (mMinus, mPlus) = (channel.MinusMassGeV, channel.PlusMassGeV);
        var th = Math.Pow(mMinus + mPlus, 2.0);

        // Roots of s Q2^2 - 2 M E b Q2 + M^2 th^2 = 0, P_T^2 = 0 at sX = th, with b = 2 E M - th (1 + M/E)... as the product and sum of roots.
        var s = (mass * mass) + (2.0 * mass * energy);
        var b = ((2.0 * mass * energy * energy) - ((mass + energy) * th)) / energy;
        var root = Math.Sqrt((b * b * energy * energy) - (s * th * th));
        var high = mass * ((b * energy) + root) / s;
        var low = mass * mass * th * th / (s * high);
        QSquared = low * Math.Exp(x[1] * Math.Log(high / low));
        var largest = 4.0 * mass * energy / (1.0 + Math.Sqrt(1.0 + (4.0 * mass * mass / QSquared)));
        var range = largest - QSquared - th;
        SX = th + (x[2] * range);
        var sum = SX + QSquared;
        L2 = th + (x[3] * (SX - th));
        var kRange = sum * (1.0 - (L2 / SX));
        KSquared = x[4] * kRange;

        // Rest frame of the pair: momentum p* of the leptons, q* of the photon, |D| = Q2 + 2 p.q at both ends of the angle.
        var pairEnergy = Math.Sqrt(L2);
        var photonEnergy = 0.5 * (L2 + KSquared - QSquared) / pairEnergy;
        var photonMomentum = Math.Sqrt((photonEnergy * photonEnergy) + QSquared);
        var minusEnergy = 0.5 * (L2 + (mMinus * mMinus) - (mPlus * mPlus)) / pairEnergy;
        var plusEnergy = pairEnergy - minusEnergy;
        var momentum = 0.5 * Math.Sqrt((L2 - th) * (L2 - Math.Pow(mMinus - mPlus, 2.0))) / pairEnergy;
        double D(double leptonEnergy, double cosine) => QSquared + (2.0 * ((leptonEnergy * photonEnergy) - (momentum * photonMomentum * cosine)));
        var lowest = D(plusEnergy, 1.0) / D(minusEnergy, -1.0);
        var logRange = Math.Log(D(plusEnergy, -1.0) / D(minusEnergy, 1.0) / lowest);
        var ratio = lowest * Math.Exp(x[5] * logRange);
        var total = D(minusEnergy, 0.0) + D(plusEnergy, 0.0);
        MinusD1 = total / (1.0 + ratio);
        MinusD2 = ratio * MinusD1;

        // 8 pi^2/Q2^2 dPhi_4/(4 M E): dQ2 = Q2 ln(high/low) dx, dsX, dL2, dOmega_k'/4pi = dK2/kRange, dcos/2 from the ratio of the propagators.
        var cosine = MinusD1 * MinusD2 * logRange / (4.0 * momentum * photonMomentum * total);
        var pi8 = 8.0 * Math.PI;
        Weight = 8.0 * Math.PI * Math.PI / (QSquared * QSquared) / (4.0 * mass * energy)
            * (QSquared * Math.Log(high / low) / (pi8 * 2.0 * mass * energy))
            * (range / (2.0 * Math.PI)) * ((SX - th) / (2.0 * Math.PI))
            * ((1.0 - (L2 / SX)) / pi8) * (2.0 * momentum / pairEnergy * cosine / pi8);
    }

    public double QSquared { get; }

    public double SX { get; }

    public double L2 { get; }

    public double KSquared { get; }

    public double MinusD1 { get; }

    public double MinusD2 { get; }

    public double Weight { get; }
}
