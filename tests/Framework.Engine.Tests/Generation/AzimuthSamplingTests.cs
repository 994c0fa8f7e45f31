using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Generation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Engine.Random;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Both azimuths at fixed invariants, drawn many times, against the amplitude on a grid of both.</summary>
public sealed class AzimuthSamplingTests
{
    private const int Draws = 300;
    private const int Sectors = 12;

    // Nodes and weights of Gauss and Legendre with three points: exact to degree five, 1e-5 for the waves in a sector.
    private static readonly (double Node, double Weight)[] Rule = [(-Math.Sqrt(0.6), 5.0 / 18.0), (0.0, 8.0 / 18.0), (Math.Sqrt(0.6), 5.0 / 18.0)];

    [Test]
    public void AzimuthsFollowTheAmplitude(
        [Values("numu -> numu mu- mu+", "numu -> nue mu- e+", "numubar -> nuebar e- mu+", "numu -> numu e- e+")] string channelName, [Values] bool magnetic, [Values(1UL, 2UL, 3UL)] ulong seed)
    {
        var channel = ArgonCase.Channel(channelName);
        var massGeV = magnetic ? Nucleon.Proton.MassGeV() : ArgonCase.Nuclide.NuclearMassGeV;
        HadronicTensor tensor = magnetic
            ? new NucleonTensor(Nucleon.Proton, new DipoleNucleons(), new FermiGasBlocking(), [new NucleonCount(ArgonCase.Nuclide, 18.0)])
            : new CoherentTensor(new PointCharge(), 18);
        INewPhysicsModel[] models = seed == 3 ? [new VectorMediator(0.01, 0.1)] : [];
        var phaseSpace = new TridentPhaseSpace(channel, massGeV, magnetic, double.PositiveInfinity, false, 5.0, double.NaN).WithAzimuths();
        var density = new HypothesisDensity(new Hypothesis(tensor, ArgonCase.Constants, models, null), channel, massGeV);
        var block = PointOf(phaseSpace, seed);
        density.Prepare(block);

        var expected = Expected(block, phaseSpace, density);
        var found = Found(block, phaseSpace, density);
        var (chiSquared, lowest) = (0.0, double.PositiveInfinity);
        for (var s = 0; s < expected.Length; s++)
        {
            chiSquared += (found[s] - expected[s]) * (found[s] - expected[s]) / expected[s];
            lowest = Math.Min(lowest, expected[s]);
        }

        var unevenness = expected.Max() / lowest;
        TestContext.Out.WriteLine(FormattableString.Invariant($"Q2 = {block.QSquared[0]:G3}, largest over smallest density {unevenness:G3}"));
        Assert.That(lowest, Is.GreaterThan(1.0), "chi squared needs draws in every sector");
        Assert.That(unevenness, Is.GreaterThan(1.05), "an even distribution would prove nothing");
        Assert.That(DistributionComparison.Deviations(chiSquared, expected.Length - 1), Is.LessThan(DistributionComparison.MostDeviations));
    }

    [Test]
    public void CosinesAndSinesBelongTogetherAndNoTwoPointsShareThem()
    {
        var channel = ArgonCase.Channel("numu -> nue mu- e+");
        var phaseSpace = new TridentPhaseSpace(channel, ArgonCase.Nuclide.NuclearMassGeV, false, double.PositiveInfinity, false, 5.0, double.NaN).WithAzimuths();
        var density = new HypothesisDensity(ArgonCase.StandardModel, channel, ArgonCase.Nuclide.NuclearMassGeV);
        var block = PointOf(phaseSpace, 4);
        density.Prepare(block);
        new AzimuthSampling().Draw(block, phaseSpace, density, Streams(0));
        Assert.That(block.CosPair.Zip(block.SinPair, (cos, sin) => (cos * cos) + (sin * sin)), Is.All.EqualTo(1.0).Within(1e-15));
        Assert.That(block.CosTarget.Zip(block.SinTarget, (cos, sin) => (cos * cos) + (sin * sin)), Is.All.EqualTo(1.0).Within(1e-15));
        Assert.That(block.CosPair.Distinct().Count(), Is.EqualTo(PhaseSpaceBlock.Length));
    }

    // The same invariants in all places of a block.
    private static PhaseSpaceBlock PointOf(TridentPhaseSpace phaseSpace, ulong seed)
    {
        var block = new PhaseSpaceBlock();
        var numbers = new UniformNumbers(seed);
        foreach (var coordinate in block.Coordinate)
            Array.Fill(coordinate, 0.2 + (0.6 * numbers.Next()));
        Array.Fill(block.EnergyGeV, 5.0);
        Array.Fill(block.EnergyJacobian, 1.0);
        phaseSpace.Sample(block);
        return block;
    }

    private static PhiloxStream[] Streams(int draw) => [.. Enumerable.Range(0, PhaseSpaceBlock.Length).Select(i => new PhiloxStream(1, (ulong)draw, (ulong)i << 16))];

    private static double[] Expected(PhaseSpaceBlock block, TridentPhaseSpace phaseSpace, HypothesisDensity density)
    {
        var values = new double[PhaseSpaceBlock.Length];
        var expected = new double[Sectors * Sectors];
        const double Width = 2.0 * Math.PI / Sectors;
        foreach (var (pairNode, pairWeight) in Rule)
        {
            foreach (var (targetNode, targetWeight) in Rule)
            {
                for (var sector = 0; sector < expected.Length; sector++)
                {
                    var i = sector % PhaseSpaceBlock.Length;
                    (block.SinPair[i], block.CosPair[i]) = Math.SinCos(Width * ((sector / Sectors) + 0.5 + (0.5 * pairNode)));
                    (block.SinTarget[i], block.CosTarget[i]) = Math.SinCos(Width * ((sector % Sectors) + 0.5 + (0.5 * targetNode)));
                }

                phaseSpace.EvaluateResolved(block);
                density.Evaluate(block, null, values);
                for (var sector = 0; sector < expected.Length; sector++)
                    expected[sector] += pairWeight * targetWeight * values[sector];
            }
        }

        var norm = (double)Draws * PhaseSpaceBlock.Length / expected.Sum();
        return [.. expected.Select(value => value * norm)];
    }

    private static double[] Found(PhaseSpaceBlock block, TridentPhaseSpace phaseSpace, HypothesisDensity density)
    {
        var azimuths = new AzimuthSampling();
        var found = new double[Sectors * Sectors];
        for (var draw = 0; draw < Draws; draw++)
        {
            azimuths.Draw(block, phaseSpace, density, Streams(draw));
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
                found[(Sectors * Sector(block.CosPair[i], block.SinPair[i])) + Sector(block.CosTarget[i], block.SinTarget[i])]++;
        }

        return found;
    }

    private static int Sector(double cos, double sin)
    {
        var turn = Math.Atan2(sin, cos) / (2.0 * Math.PI);
        return (int)((turn < 0.0 ? turn + 1.0 : turn) * Sectors) % Sectors;
    }
}
