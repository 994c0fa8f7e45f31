using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Kinematics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Tests;

/// <summary>One block of random points of a channel on a target at one energy.</summary>
public sealed class PhaseSpaceCase
{
    private static readonly string[] Channels =
    [
        "numu -> numu e- e+", "numu -> numu mu- mu+", "nue -> nue tau- tau+", "numu -> nue mu- e+", "nue -> numu e- mu+", "nutau -> nue tau- e+",
        "numu -> nutau mu- tau+", "numubar -> numubar mu- mu+", "nuebar -> nuebar e- e+", "numubar -> nuebar e- mu+", "nuebar -> nutaubar tau- e+",
    ];

    // About that of argon, GeV^2; it moves points, not what they are worth.
    private const double FormFactorScale = 0.05;

    private readonly TridentPhaseSpace _phaseSpace;
    private readonly TridentPhaseSpace _withoutAzimuths;
    private readonly string _name;

    public PhaseSpaceCase(string channel, double targetMassGeV, double energyGeV, double kSquaredScale = double.PositiveInfinity, ulong seed = 1)
    {
        Channel = ArgonCase.Channel(channel);
        _name = $"{channel}, M = {targetMassGeV} GeV, E = {energyGeV:G6} GeV";
        _phaseSpace = new TridentPhaseSpace(Channel, targetMassGeV, true, kSquaredScale, true, null, FormFactorScale);
        _withoutAzimuths = new TridentPhaseSpace(Channel, targetMassGeV, true, kSquaredScale, false, null, FormFactorScale);
        var numbers = new UniformNumbers(seed);
        foreach (var coordinate in Block.Coordinate)
            numbers.Fill(coordinate);
        Array.Fill(Block.EnergyGeV, energyGeV);
        Evaluate();
    }

    internal TridentChannel Channel { get; }

    internal PhaseSpaceBlock Block { get; } = new();

    public static IEnumerable<PhaseSpaceCase> All()
    {
        foreach (var name in Channels)
        {
            foreach (var mass in new[] { 37.2155, 0.93827208816 })
            {
                var threshold = ArgonCase.Channel(name).ThresholdEnergyGeV(mass);
                foreach (var energy in new[] { 1.001 * threshold, 1.5 * threshold, 5.0 * threshold, 100.0, 10000.0 })
                    yield return new PhaseSpaceCase(name, mass, energy);
            }
        }
    }

    public void Evaluate()
    {
        Array.Fill(Block.EnergyJacobian, 1.0);
        _phaseSpace.Evaluate(Block);
    }

    /// <summary>Structures averaged over both azimuths.</summary>
    public void EvaluateAverage() => _withoutAzimuths.Evaluate(Block);

    /// <summary>The momenta that stand for a point without azimuths.</summary>
    public TridentKinematics WithoutAzimuthsAt(int i) => _withoutAzimuths.KinematicsAt(Block, i);

    public TridentKinematics At(int i) => _phaseSpace.KinematicsAt(Block, i);

    public override string ToString() => _name;
}
