using TridentFramework.Engine.Generation;
using TridentFramework.Host.Events;
using TridentFramework.Kinematics;

namespace TridentFramework.Host.RunCards;

/// <summary>A task with the place where the card asks for it.</summary>
/// <param name="Task">The task.</param>
/// <param name="Node">The value of its key, such as <c>tasks[1].rates</c>.</param>
/// <param name="BaselineNode">Where the task names its baseline, if it does.</param>
internal sealed record PlannedTask(StudyTask Task, CardNode Node, CardNode? BaselineNode)
{
    /// <summary>Sources of errors as the card writes them; empty for other tasks than <c>systematics</c>.</summary>
    public IReadOnlyList<Located<SystematicSourceKeys>> Sources { get; init; } = [];

    /// <summary>Variants that become weights as the card names them; empty for other tasks than <c>events</c>.</summary>
    public IReadOnlyList<Located<string>> Weights { get; init; } = [];

    /// <summary>It integrates over the beam.</summary>
    public bool NeedsBeam => Task.NeedsBeam;

    /// <summary>The tasks of a card; those that could not be read are left out.</summary>
    /// <param name="card">The card.</param>
    /// <param name="folder">Folder in which relative names of files start.</param>
    /// <param name="problems">Receives what is wrong with histograms and files.</param>
    public static IReadOnlyList<PlannedTask> Of(RunCard card, MainCardFolder folder, CardProblems problems)
    {
        var planned = new List<PlannedTask>();
        var histograms = new HistogramReader(problems);
        var limits = new PlaneTaskReader([.. card.Scenarios.Select(static s => s.Name?.Value).OfType<string>()], new OverlayReader(folder, card.Constants, problems), problems);
        foreach (var task in card.Tasks ?? [])
        {
            // A key whose energies were refused must not turn into a flux average and ask for a beam.
            var node = task.Node is CardMapping { Entries: [var only] } ? only.Value : task.Node;
            var lostEnergies = node is CardMapping mapping && mapping.Has("energies");
            switch (task.Value)
            {
                case { CrossSection: { } crossSection } when crossSection.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(new CrossSectionTask(crossSection.Energies?.EnergiesGeV) { Method = crossSection.Method, Figures = crossSection.Figures }, node, null));
                    break;
                case { FormFactors: { QSquaredGeV2: not null } formFactors }:
                    planned.Add(new PlannedTask(new FormFactorsTask(formFactors.QSquaredGeV2.QSquaredGeV2) { Figures = formFactors.Figures }, node, null));
                    break;
                case { Distributions: { Histograms: not null } distributions }:
                    planned.Add(new PlannedTask(
                        new DistributionsTask(histograms.Read(distributions.Histograms), distributions.Points ?? DistributionsTask.DefaultPoints, EventFile(distributions, node, folder, problems)) { Figures = distributions.Figures }, node, null));
                    break;
                case { Rates: not null }:
                    planned.Add(new PlannedTask(new RatesTask(), node, null));
                    break;
                case { Compare: { } compare } when compare.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(new CompareTask(compare.Baseline?.Value ?? Scenario.DefaultName, compare.Energies?.EnergiesGeV) { Figures = compare.Figures }, node, compare.Baseline?.Node));
                    break;
                case { Scan: { X: not null } scan } when scan.EnergyGeV is not null || !(node is CardMapping scanNode && scanNode.Has("energy")):
                    planned.Add(new PlannedTask(limits.Read(scan, node), node, null));
                    break;
                case { Limits: { X: not null } own }:
                    planned.Add(new PlannedTask(limits.Read(own, node), node, null));
                    break;
                case { Events: { } events }:
                    planned.Add(new PlannedTask(Events(events), node, null) { Weights = events.Weights ?? [] });
                    break;
                case { Systematics: { } systematics } when systematics.Energies is not null || !lostEnergies:
                    planned.Add(new PlannedTask(Systematics(systematics), node, systematics.Baseline?.Node) { Sources = systematics.Sources ?? [] });
                    break;
                case { EquivalentPhotons: { } photons } when (photons.Energies is not null || !lostEnergies) && (photons.InvariantMass is not null || node is not CardMapping whole || !whole.Has("invariantMass")):
                    if (photons is { Energies: not null, InvariantMass: not null })
                        problems.Add(((CardMapping)node).Find("invariantMass")!, "is of neutrino and photon, energies are of neutrinos on the target; write two equivalentPhotons tasks, one for each");
                    planned.Add(new PlannedTask(new EquivalentPhotonsTask(photons.Energies?.EnergiesGeV, photons.InvariantMass?.EnergiesGeV) { Figures = photons.Figures }, node, null));
                    break;
            }
        }

        return planned;
    }

    private static EventFileSource? EventFile(DistributionsKeys keys, CardNode node, MainCardFolder folder, CardProblems problems)
    {
        if (keys.Events is not { } name || node is not CardMapping mapping)
            return null;
        if (mapping.Find("points") is { } points)
            problems.Add(points, "are for integrals, but the events of a file fill these histograms; leave one of them out");
        var path = Path.GetFullPath(name, folder.Path);
        if (!File.Exists(path))
            problems.Add(mapping.Find("events")!, $"there is no file {CardText.Quote(name)} in {folder.Path}; name a HepMC3 file that an events task has written");
        return new EventFileSource(name, path);
    }

    private static SystematicsTask Systematics(SystematicsKeys keys) => new(
        keys.Name?.Value ?? SystematicsTask.DefaultName,
        keys.Baseline?.Value ?? Scenario.DefaultName,
        keys.Energies?.EnergiesGeV,
        keys.Sources is null ? null : [.. keys.Sources.Select(static s => Source(s.Value)).OfType<SystematicSource>()])
    {
        Figures = keys.Figures,
    };

    // What is not good is a problem of the card; something stands in for it.
    private static EventsTask Events(EventsKeys keys)
    {
        var formats = (keys.Formats ?? []).Select(static f => EventFormats.TryParse(f.Value, out var format, out _) ? format : null).OfType<EventFileType>().ToList();
        return new EventsTask(
            keys.Name?.Value ?? EventsTask.DefaultName,
            keys.Count,
            formats.Count > 0 ? formats : [new EventFileType(EventFormats.All[0], IsCompressed: false)],
            keys.Weighting,
            keys.Overweight,
            keys.Weights is null ? null : [.. keys.Weights.Select(static w => w.Value)],
            keys.Direction?.Value is [var x, var y, var z] ? new FourVector(0.0, x, y, z) : new FourVector(0.0, 0.0, 0.0, 1.0),
            Region(keys.Vertex?.Value),
            keys.Spill.StartNanoseconds,
            keys.Spill.LengthNanoseconds);
    }

    private static VertexRegion Region(VertexKeys? keys) => keys switch
    {
        { Box: { SizeMillimetres: [var x, var y, var z] } box } => new BoxRegion(Point(box.CentreMillimetres), x, y, z),
        { Cylinder: { } cylinder } => new CylinderRegion(Point(cylinder.CentreMillimetres), cylinder.Axis, cylinder.RadiusMillimetres, cylinder.LengthMillimetres),
        { Sphere: { } sphere } => new SphereRegion(Point(sphere.CentreMillimetres), sphere.RadiusMillimetres),
        _ => Point(null),
    };

    private static PointRegion Point(IReadOnlyList<double>? centre) => centre is [var x, var y, var z] ? new PointRegion(x, y, z) : new PointRegion(0.0, 0.0, 0.0);

    // A source that is none or several of the three is a problem of the card, and no source.
    private static SystematicSource? Source(SystematicSourceKeys keys) => keys switch
    {
        { Name.Value: var name, Assigned: { } error } => new AssignedSource(name, error, keys.Contributions is { } list ? [.. list.Select(static c => c.Value)] : Enum.GetValues<Contribution>()),
        { Name.Value: var name, Envelope: { } variants } => new EnvelopeSource(name, [.. variants.Select(static v => v.Value)]),
        { Name.Value: var name, Ensemble: { } ensemble } => new EnsembleSource(name, ensemble.Value),
        _ => null,
    };
}
