namespace TridentFramework.Host.Scaffolding;

/// <summary>An entry of the gallery: what a new card computes, and which of its texts an option replaces.</summary>
/// <param name="Name">Name on the command line; the folder of the template.</param>
/// <param name="Summary">What the card computes.</param>
internal sealed record CardKind(string Name, string Summary)
{
    /// <summary>The stem of the file's name in the template; the name of the card takes its place.</summary>
    public const string FileStem = "TridentCard";

    private const string DuneBeam = "{plugin: DuneNearDetector, parameters: {mode: neutrino}}";
    private const string Argon = "{plugin: Element, parameters: {symbol: Ar}}";
    private const string FourierBessel = "formFactor: FourierBessel";
    private const string StandardModel = "newPhysics: []";
    private const string LightBoson = "newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 100 MeV, coupling: 1.0e-3}}]";

    /// <summary>The gallery.</summary>
    public static IReadOnlyList<CardKind> All { get; } =
    [
        new("rates", "events of a detector in a beam, with theory errors")
        {
            Title = "title: Trident rates",
            Beam = DuneBeam,
            Target = Argon,
            FormFactor = FourierBessel,
            NewPhysics = StandardModel,
            Exposure = "{mass: 1 t, protonsOnTarget: 1.1e+21}",
        },
        new("curve", "cross sections against energy, with a figure")
        {
            Title = "title: Trident cross sections",
            Target = Argon,
            FormFactor = FourierBessel,
            NewPhysics = StandardModel,
            Energy = "{from: 0.5 GeV, to: 100 GeV, points: 30, spacing: log}",
            EnergyIsARange = true,
        },
        new("events", "unweighted events in HepMC3 and as columns for numpy")
        {
            Title = "title: Trident events",
            Beam = DuneBeam,
            Target = Argon,
            FormFactor = FourierBessel,
            NewPhysics = StandardModel,
            Count = "count: 1000,",
        },
        new("limits", "limits on mass and coupling of a new boson, with a figure")
        {
            Title = "title: Limits from tridents",
            Beam = DuneBeam,
            Target = Argon,
            FormFactor = FourierBessel,
            NewPhysics = LightBoson,
            ScansMassAndCoupling = true,
        },
        new("comparison", "form factors and new physics over a baseline")
        {
            Title = "title: Models compared",
            Target = Argon,
            FormFactor = FourierBessel,
            NewPhysics = LightBoson,
            Energy = "[5 GeV]",
        },
    ];

    /// <summary>The line of the title.</summary>
    public required string Title { get; init; }

    /// <summary>The line of the only channel.</summary>
    public string Channel { get; } = "  - numu -> numu mu- mu+\n";

    /// <summary>The beam; null if the card has none.</summary>
    public string? Beam { get; init; }

    /// <summary>The target.</summary>
    public required string Target { get; init; }

    /// <summary>The key of the nuclear form factor with its value.</summary>
    public required string FormFactor { get; init; }

    /// <summary>The key of the new physics with its value.</summary>
    public required string NewPhysics { get; init; }

    /// <summary>The card makes no sense without new physics.</summary>
    public bool NeedsNewPhysics => NewPhysics != StandardModel;

    /// <summary>The energies; null if the beam has them.</summary>
    public string? Energy { get; init; }

    /// <summary>Energies go from one to another.</summary>
    public bool EnergyIsARange { get; init; }

    /// <summary>The exposure; null if the card needs none.</summary>
    public string? Exposure { get; init; }

    /// <summary>The key of the number of events with its value; null if the card has no events.</summary>
    public string? Count { get; init; }

    /// <summary>Axes of the card are parameters <c>mass</c> and <c>coupling</c> of the new physics.</summary>
    public bool ScansMassAndCoupling { get; init; }

    /// <summary>The card as the template has it.</summary>
    public string Text => TemplateFiles.In($"cards/{Name}").Single().Text;
}
