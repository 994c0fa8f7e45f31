using System.Globalization;
using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Tests;

/// <summary>One row of Reference/amplitude-points.csv, rotated about the z axis so that k' has y = 0, x > 0.</summary>
public sealed record ReferenceAmplitude(int Row, bool IsAntineutrino, double MassMinus, double MassPlus, TridentKinematics Point, CouplingCoefficients S1, CouplingCoefficients S2)
{
    public static IEnumerable<ReferenceAmplitude> All()
    {
        using var stream = typeof(ReferenceAmplitude).Assembly.GetManifestResourceStream("amplitude-points.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1);
        foreach (var (row, line) in lines.Index())
            yield return Read(row + 1, Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture)));
    }

    public override string ToString() => $"row {Row}: m- = {MassMinus:G4}, m+ = {MassPlus:G4} GeV{(IsAntineutrino ? ", antineutrino" : "")}";

    private static ReferenceAmplitude Read(int row, double[] values)
    {
        var (kAbs, q0) = (values[3], values[4]);
        var azimuth = -Math.Atan2(values[7], values[6]);
        var (k, q) = (new FourVector(kAbs, 0.0, 0.0, -kAbs), new FourVector(q0, 0.0, 0.0, kAbs));
        var kPrime = Rotated(values.AsSpan(5, 4), azimuth);
        var minus = Rotated(values.AsSpan(9, 4), azimuth);
        var plus = Rotated(values.AsSpan(13, 4), azimuth);
        var point = new TridentKinematics
        {
            NeutrinoEnergyGeV = double.NaN,
            TargetMassGeV = double.NaN,
            QSquared = (kAbs - q0) * (kAbs + q0),
            KSquared = 2.0 * k.Dot(kPrime),
            SX = (q0 + kAbs) * (q0 + kAbs),
            L2 = (minus + plus).Square,
            K = k,
            KPrime = kPrime,
            PMinus = minus,
            PPlus = plus,
            Q = q,
            PTilde = Rotated([values[17], values[18], 0.0, -values[17]], azimuth),
        };
        return new ReferenceAmplitude(row, values[0] == 1.0, values[1], values[2], point, new(values[19], values[20], values[21]), new(values[22], values[23], values[24]));
    }

    private static FourVector Rotated(ReadOnlySpan<double> p, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        return new FourVector(p[0], (cos * p[1]) - (sin * p[2]), (sin * p[1]) + (cos * p[2]), p[3]);
    }
}
