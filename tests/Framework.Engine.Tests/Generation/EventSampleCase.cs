using TridentFramework.Engine.Estimation;
using TridentFramework.Fluxes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Engine.Tests.Generation;

/// <summary>Hypotheses and processes that events are generated of.</summary>
internal static class EventSampleCase
{
    /// <summary>A beam with steps.</summary>
    public static HistogramSpectrum Beam { get; } = new([0.5, 1.5, 3.0, 5.0, 10.0, 30.0], [0.2, 1.0, 0.6, 0.1, 0.01]);

    private static readonly DipoleNucleons Nucleons = new();

    private static readonly FermiGasBlocking Blocking = new();

    public static NucleonTensor Proton { get; } = OnNucleon(Nucleon.Proton, Nucleons, ArgonCase.Nuclide);

    /// <summary>Hydrogen: nothing blocks.</summary>
    public static NucleonTensor FreeProton { get; } = new(Nucleon.Proton, Nucleons, new NoBlocking(), [new NucleonCount(new Nuclide("H", 1, 1, 1.00782503, 0.93827208816), 1.0)]);

    public static NucleonTensor OnNucleon(Nucleon nucleon, FormFactors.INucleonFormFactorModel model, Nuclide nuclide) => new(nucleon, model, Blocking, [new NucleonCount(nuclide, nuclide.Z)]);

    public static Hypothesis Of(HadronicTensor tensor, IEnergySpectrum? spectrum, params INewPhysicsModel[] models) => new(tensor, ArgonCase.Constants, models, spectrum);

    public static TridentProcess Process(string channel, double? energyGeV, params Hypothesis[] hypotheses) => new(
        $"{channel}, {hypotheses[0].Tensor.GetType().Name}",
        ArgonCase.Channel(channel),
        hypotheses[0].Tensor is CoherentTensor ? ArgonCase.Nuclide.NuclearMassGeV : Nucleon.Proton.MassGeV(),
        energyGeV,
        hypotheses,
        1e-3);

    private sealed class NoBlocking : INuclearModel
    {
        public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV) => 1.0;
    }
}
