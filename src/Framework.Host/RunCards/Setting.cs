using TridentFramework.Engine.Observables;
using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Host.Planes;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Host.RunCards;

/// <summary>
/// One hypothesis of a scenario with its models made. Models of the same plugin with equal parameters (and, for new physics, constants) are the same
/// instance throughout a study, so that what several settings share can be recognised by reference.
/// </summary>
internal sealed record Setting
{
    /// <summary>Name of the variant.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the ensemble that it is a member of; null if it is none.</summary>
    public string? Ensemble { get; init; }

    /// <summary>Channels in order, each once; may be empty if nothing is integrated.</summary>
    public required IReadOnlyList<TridentChannel> Channels { get; init; }

    /// <summary>What the neutrino scatters on, each once.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>The beam; null only if no task needs one.</summary>
    public required INeutrinoFlux? Beam { get; init; }

    /// <summary>The target.</summary>
    public required ITarget Target { get; init; }

    /// <summary>Nuclear form factor; null only without the coherent contribution.</summary>
    public required INuclearFormFactorModel? FormFactor { get; init; }

    /// <summary>The form factor of each nuclide of the target; empty without the coherent contribution.</summary>
    public required IReadOnlyDictionary<Nuclide, INuclearFormFactor> NuclearFormFactors { get; init; }

    /// <summary>Nucleon form factors; null only without the contributions of protons and neutrons.</summary>
    public required INucleonFormFactorModel? Nucleon { get; init; }

    /// <summary>Nuclear model; null only without the contributions of protons and neutrons, or if nothing is integrated.</summary>
    public required INuclearModel? NuclearModel { get; init; }

    /// <summary>New physics; empty for the Standard Model.</summary>
    public required IReadOnlyList<INewPhysicsModel> NewPhysics { get; init; }

    /// <summary>Events that count; null for all.</summary>
    public required Selection? Selection { get; init; }

    /// <summary>Physical constants.</summary>
    public required PhysicalConstants Constants { get; init; }

    /// <summary>Precision and seed, the same for all settings of a scenario.</summary>
    public required IntegrationOptions Integration { get; init; }

    /// <summary>Exposure; null only if no task needs one.</summary>
    public required Exposure? Exposure { get; init; }

    /// <summary>The planes of the tasks that have one.</summary>
    public IReadOnlyDictionary<StudyTask, ParameterPlane> Planes { get; init; } = new Dictionary<StudyTask, ParameterPlane>();

    /// <summary>Theory uncertainties.</summary>
    public required TheoryUncertainties Theory { get; init; }
}
