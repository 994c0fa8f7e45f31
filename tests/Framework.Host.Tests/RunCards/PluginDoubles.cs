using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Host.RunCards;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;
using TridentFramework.Units;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>A plugin source of small in-test factories, one or two for each family.</summary>
internal sealed class PluginDoubles : IPluginSource
{
    private readonly Dictionary<(PluginFamily Family, string Name), IPluginFactory> _factories = new IPluginFactory[]
    {
        new DetectorFluxFactory(),
        new MonochromaticFactory(),
        new ShapeFluxFactory(),
        new ColliderFluxFactory(),
        new ReactorFluxFactory(),
        new ElementFactory(),
        new ArgonFormFactorFactory(),
        new UnitFormFactorFactory(),
        new DipoleFactory(),
        new FermiGasFactory(),
        new TableModelFactory(),
        new FlavourViolationFactory(),
        new ThrowingFactory(),
        new TableFluxFactory(),
        new ManyProblemsFactory(),
        new MisdeclaredFactory<UnknownUnitParameters>("UnknownUnit"),
        new MisdeclaredFactory<FailingParameters>("Failing"),
        new MisdeclaredFactory<UnwritableParameters>("Unwritable"),
        new MisdeclaredFactory<PositionalParameters>("Positional"),
    }.ToDictionary(static f => (f.Family, f.Name));

    public IReadOnlyList<string> Names(PluginFamily family) =>
        [.. _factories.Keys.Where(k => k.Family == family).Select(static k => k.Name).Order(StringComparer.Ordinal)];

    public PluginLookup Find(PluginFamily family, string name)
    {
        if (string.Equals(name, "Broken", StringComparison.Ordinal))
            return PluginLookup.Failed("plugin Broken did not load: its assembly is missing");
        return _factories.TryGetValue((family, name), out var factory)
            ? PluginLookup.Found(factory)
            : PluginLookup.Unknown($"unknown plugin '{name}'{NearestNames.Suggestion(name, Names(family))} (known: {string.Join(", ", Names(family))})");
    }
}

internal enum HornPolarity
{
    Neutrino,
    Antineutrino,
    LowEnergy,
}

internal sealed record DetectorFluxParameters
{
    /// <summary>Polarity of the horns; see <see cref="HornPolarity"/>.</summary>
    public required HornPolarity Mode { get; init; }
}

internal sealed record FluxDouble(FluxExposure Exposure, IReadOnlyList<NeutrinoSpecies> Species) : INeutrinoFlux
{
    public IEnergySpectrum Spectrum(NeutrinoSpecies species) => throw new NotSupportedException("cards never look at a spectrum");
}

internal sealed class DetectorFluxFactory : PluginFactory<INeutrinoFlux, DetectorFluxParameters>
{
    public override string Name => "NearDetector";

    public override string Summary => "Flux per proton on target.";

    public override INeutrinoFlux Create(DetectorFluxParameters parameters, PluginContext context) => new FluxDouble(
        FluxExposure.ProtonOnTarget,
        parameters.Mode == HornPolarity.Antineutrino ? [NeutrinoSpecies.NuMuBar, NeutrinoSpecies.NuEBar] : [NeutrinoSpecies.NuMu, NeutrinoSpecies.NuE]);
}

internal sealed record MonochromaticParameters
{
    [Unit("GeV")]
    [Range(1e-3, 1e6)]
    public required double EnergyGeV { get; init; }

    public NeutrinoSpecies Species { get; init; } = NeutrinoSpecies.NuMu;
}

internal sealed class MonochromaticFactory : PluginFactory<INeutrinoFlux, MonochromaticParameters>
{
    public override string Name => "Monochromatic";

    public override string Summary => "One energy.";

    public override INeutrinoFlux Create(MonochromaticParameters parameters, PluginContext context) => new FluxDouble(FluxExposure.ShapeOnly, [parameters.Species]);
}

internal sealed class ShapeFluxFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    public override string Name => "CCFR";

    public override string Summary => "A shape.";

    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) => new FluxDouble(FluxExposure.ShapeOnly, [NeutrinoSpecies.NuMu]);
}

internal sealed class ColliderFluxFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    public override string Name => "Collider";

    public override string Summary => "Flux per inverse femtobarn.";

    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) => new FluxDouble(FluxExposure.InverseFemtobarn, [NeutrinoSpecies.NuMu]);
}

internal sealed class ReactorFluxFactory : PluginFactory<INeutrinoFlux, NoParameters>
{
    public override string Name => "Reactor";

    public override string Summary => "Flux per second.";

    public override INeutrinoFlux Create(NoParameters parameters, PluginContext context) => new FluxDouble(FluxExposure.Second, [NeutrinoSpecies.NuMu]);
}

internal sealed record TableFluxParameters
{
    [FilePath]
    public required string File { get; init; }
}

internal sealed class TableFluxFactory : PluginFactory<INeutrinoFlux, TableFluxParameters>
{
    public override string Name => "Table";

    public override string Summary => "A shape read from a file.";

    public override INeutrinoFlux Create(TableFluxParameters parameters, PluginContext context) => File.Exists(context.ResolvePath(parameters.File))
        ? new FluxDouble(FluxExposure.ShapeOnly, [NeutrinoSpecies.NuMu])
        : throw new PluginParameterException("file", $"there is no {parameters.File}");
}

internal sealed class ManyProblemsFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "ManyProblems";

    public override string Summary => "Refuses with several lines.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => throw new PluginParameterException("", "line 3 is bad\nline 5 is worse\n");
}

internal sealed record ElementParameters
{
    /// <summary>Symbol of the element.</summary>
    public required string Symbol { get; init; }
}

internal sealed record TargetDouble(string Name, IReadOnlyList<TargetComponent> Composition) : ITarget;

internal sealed class ElementFactory : PluginFactory<ITarget, ElementParameters>
{
    public override string Name => "Element";

    public override string Summary => "An element.";

    public override ITarget Create(ElementParameters parameters, PluginContext context) => parameters.Symbol switch
    {
        "Ar" => new TargetDouble("Ar", [new TargetComponent(new Nuclide("Ar", 18, 40, 39.9623831, 37.2155), 1.0)]),
        "Fe" => new TargetDouble("Fe", [new TargetComponent(new Nuclide("Fe", 26, 56, 55.9349363, 52.0898), 1.0)]),
        _ => throw new PluginParameterException("symbol", $"'{parameters.Symbol}' is not an element; known are Ar and Fe"),
    };
}

internal sealed class UnitFormFactor : INuclearFormFactor
{
    public double Evaluate(double qSquared) => 1.0;
}

internal sealed class ArgonFormFactorModel : INuclearFormFactorModel
{
    public INuclearFormFactor ForNuclide(Nuclide nuclide) =>
        string.Equals(nuclide.Symbol, "Ar", StringComparison.Ordinal) ? new UnitFormFactor() : throw new UnsupportedNuclideException("FourierBessel", nuclide, "Ar40");
}

internal sealed class ArgonFormFactorFactory : PluginFactory<INuclearFormFactorModel, NoParameters>
{
    public override string Name => "FourierBessel";

    public override string Summary => "Knows argon only.";

    public override INuclearFormFactorModel Create(NoParameters parameters, PluginContext context) => new ArgonFormFactorModel();
}

internal sealed record ScaleParameters
{
    /// <summary>Scale of the radius.</summary>
    [Unit("fm")]
    [Range(0.1, 10.0)]
    public double RadiusScaleFm { get; init; } = 1.3;
}

internal sealed class UnitFormFactorModel : INuclearFormFactorModel
{
    public INuclearFormFactor ForNuclide(Nuclide nuclide) => new UnitFormFactor();
}

internal sealed class UnitFormFactorFactory : PluginFactory<INuclearFormFactorModel, ScaleParameters>
{
    public override string Name => "Exponential";

    public override string Summary => "Knows every nuclide.";

    public override INuclearFormFactorModel Create(ScaleParameters parameters, PluginContext context) => new UnitFormFactorModel();
}

internal sealed class DipoleModel : INucleonFormFactorModel
{
    public SachsFormFactors Evaluate(Nucleon nucleon, double qSquared) => new(1.0, 1.0);
}

internal sealed class DipoleFactory : PluginFactory<INucleonFormFactorModel, NoParameters>
{
    public override string Name => "Dipole";

    public override string Summary => "Dipole form factors.";

    public override IReadOnlyList<Citation> References => [new Citation("Hand:1963zz", "Hand, L. N. and others", "Electric and Magnetic Form Factors of the Nucleon", 1963)];

    public override ValidationStatus Status => ValidationStatus.Validated;

    public override INucleonFormFactorModel Create(NoParameters parameters, PluginContext context) => new DipoleModel();
}

internal sealed record FermiGasParameters
{
    /// <summary>Fermi momentum pF of the nucleons.</summary>
    [Unit("GeV")]
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double FermiMomentumGeV { get; init; } = 0.235;
}

internal sealed class FreeNucleons : INuclearModel
{
    public double SuppressionFactor(Nuclide nuclide, Nucleon nucleon, double momentumTransferGeV) => 1.0;
}

internal sealed class FermiGasFactory : PluginFactory<INuclearModel, FermiGasParameters>
{
    public override string Name => "FermiGas";

    public override string Summary => "Global Fermi gas.";

    public override INuclearModel Create(FermiGasParameters parameters, PluginContext context) => new FreeNucleons();
}

internal sealed record MediatorParameters
{
    [Unit("GeV")]
    [Range(1e-6, 1e6)]
    public required double MassGeV { get; init; }

    [Range(0.0, 10.0)]
    public required double Coupling { get; init; }
}

internal sealed class MediatorDouble(Func<TridentChannel, bool> contributes) : INewPhysicsModel
{
    public bool DependsOnKSquared => true;

    public bool Contributes(TridentChannel channel) => contributes(channel);

    public LeptonCouplings CouplingShift(TridentChannel channel, double kSquared) => new(1.0, 0.0);
}

internal sealed class TableModelFactory : PluginFactory<INewPhysicsModel, MediatorParameters>
{
    public override string Name => "LMuMinusLTau";

    public override string Summary => "Muons and taus only.";

    public override INewPhysicsModel Create(MediatorParameters parameters, PluginContext context) =>
        new MediatorDouble(static c => c.Incoming == c.Outgoing && c.Minus == c.Plus && c.Minus != Flavour.Electron);
}

internal sealed class FlavourViolationFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "FlavourViolation";

    public override string Summary => "Couples everywhere.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => new MediatorDouble(static _ => true);
}

internal sealed class ThrowingFactory : PluginFactory<INewPhysicsModel, NoParameters>
{
    public override string Name => "Throwing";

    public override string Summary => "Breaks its contract.";

    public override INewPhysicsModel Create(NoParameters parameters, PluginContext context) => throw new InvalidOperationException("slip of a plugin");
}

internal sealed record UnknownUnitParameters
{
    [Unit("furlong")]
    public double LengthFurlong { get; init; }
}

internal sealed record FailingParameters
{
    public double Value { get; init; } = Fail();

    private static double Fail() => throw new InvalidOperationException("slip of an initialiser");
}

internal sealed record UnwritableParameters
{
    public TimeSpan Delay { get; init; }
}

internal sealed record PositionalParameters(double Value);

internal sealed class MisdeclaredFactory<TParameters>(string name) : PluginFactory<INewPhysicsModel, TParameters>
    where TParameters : class
{
    public override string Name => name;

    public override string Summary => "Declares its parameters wrongly.";

    public override INewPhysicsModel Create(TParameters parameters, PluginContext context) => new MediatorDouble(static _ => false);
}
